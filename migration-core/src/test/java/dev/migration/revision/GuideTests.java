package dev.migration.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the guide.
 */
class GuideTests {

	private static final Path GUIDE = Path.of("..", "src", "docs", "revisions.md");

	private final RevisionGraph graph = Graphs.graph(Graphs.NET);

	@TestFactory
	List<DynamicTest> examplesAreTrue() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		String section = "";
		for (String line : Files.readAllLines(GUIDE)) {
			section = line.startsWith("#") ? line.replaceAll("#+ ", "") : section;
			String[] cells = line.split(" *\\| *", -1);
			if (cells.length == 5 && cells[2].startsWith("`")) {
				String kind = section;
				String target = cells[2].replace("`", "");
				tests.add(DynamicTest.dynamicTest(line,
						() -> assertThat(answer(kind, words(cells[1]), target)).isEqualTo(words(cells[3]))));
			}
		}
		assertThat(tests).hasSizeGreaterThan(35);
		return tests;
	}

	@Test
	void pictureIsTheGraph() throws IOException {
		String picture = this.graph.drawing().text().indent(4).replaceAll("(?m)^ +$", "");
		assertThat(Files.readString(GUIDE)).contains(picture);
	}

	private List<String> answer(String section, List<String> applied, String target) {
		return switch (section) {
			case "Upgrading" -> this.graph.upgrade(applied, Target.parse(target)).ids();
			case "Downgrading" -> this.graph.downgrade(applied, Target.parse(target)).ids();
			case "Stamping" -> headsAfterStamp(applied, target);
			case "Ranges" -> Graphs.ids(this.graph.range(target, applied));
			default -> throw new IllegalStateException("Examples in " + section);
		};
	}

	private List<String> headsAfterStamp(List<String> applied, String target) {
		List<String> after = new ArrayList<>(Graphs.ids(this.graph.impliedBy(applied)));
		for (Step step : this.graph.stamp(applied, Target.parse(target)).steps()) {
			if (step.direction() == Direction.UPGRADE) {
				after.add(step.revision().id());
			}
			else {
				after.remove(step.revision().id());
			}
		}
		return Graphs.ids(this.graph.headsOf(after));
	}

	private static List<String> words(String cell) {
		return cell.equals("nothing") ? List.of() : Arrays.asList(cell.split("[, ]+"));
	}

}
