package dev.migration.cli;

import java.util.Map;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/**
 * The commands in the help of the program, grouped by what they are for.
 */
final class CommandList {

	private static final int WIDEST = 16;

	private CommandList() {
	}

	static String render(Help help) {
		Map<String, Help> commands = help.subcommands();
		StringBuilder text = new StringBuilder();
		for (Commands.Group group : Commands.GROUPS) {
			TextTable table = TextTable.forColumns(help.colorScheme(), new Column(WIDEST, 2, Column.Overflow.SPAN),
					new Column(100 - WIDEST, 2, Column.Overflow.WRAP));
			table.setAdjustLineBreaksForWideCJKCharacters(false);
			for (Commands.Entry entry : group.entries()) {
				Help command = commands.get(entry.name());
				if (command != null) {
					table.addRowValues(help.colorScheme().commandText(entry.name()),
							help.colorScheme().text(header(command)));
				}
			}
			String rows = table.toString();
			if (!rows.isEmpty()) {
				text.append(String.format("%n%s:%n", group.heading())).append(rows);
			}
		}
		return text.toString();
	}

	private static String header(Help command) {
		String[] header = command.commandSpec().usageMessage().header();
		return (header.length > 0) ? header[0] : "";
	}

}
