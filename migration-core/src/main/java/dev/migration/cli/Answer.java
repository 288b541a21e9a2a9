package dev.migration.cli;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a command found out.
 *
 * @param lines for people
 * @param json the same for programs, see {@link Json}
 * @param remarks what else is good to know, for people; never on standard output
 * @param exitCode how the command ends
 */
record Answer(List<String> lines, @Nullable Object json, List<String> remarks, int exitCode) {

	Answer {
		lines = List.copyOf(lines);
		remarks = List.copyOf(remarks);
	}

	static Answer of(List<String> lines, @Nullable Object json) {
		return new Answer(lines, json, List.of(), ExitCode.DONE);
	}

	Answer remark(String remark) {
		return new Answer(this.lines, this.json, Stream.concat(this.remarks.stream(), Stream.of(remark)).toList(),
				this.exitCode);
	}

	Answer exit(int code) {
		return new Answer(this.lines, this.json, this.remarks, code);
	}

}
