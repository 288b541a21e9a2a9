package dev.migration.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import dev.migration.script.Repeatable;
import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutated files are parsed or refused with their name and line; nothing else happens.
 */
class SqlFileFuzzTests {

	/** How many files: {@code -Dmigration.fuzz.files=200000} for a long run. */
	private static final int FILES = Integer.getInteger("migration.fuzz.files", 5000);

	private static final List<String> TOKENS = List.of("'", "\"", "$$", "$a$", "$", "${", "${{", "${name}", "${x}",
			"/*", "*/", "--", "\\", "\\i x", ";", "(", ")", "\n", "\r", "\r\n", "\0", "\uFEFF", "ä", "😀", "E'", "U&'",
			"BEGIN ATOMIC", "END", "CASE", "-- upgrade\n", "\n-- downgrade\n", "\n-- downgrade: irreversible x\n",
			"-- downgrade: x\n", "-- revision: b\n", "-- revises: a, b\n", "-- created: 2025\n", "\n-- x: y\n",
			"-- transactional: 1\n", "-- repeatable: r\n", "-- depends-on: a-b\n", "COPY a FROM STDIN;", "COMMIT;");

	private static final List<Placeholders> PLACEHOLDERS = List.of(Placeholders.off(),
			Placeholders.of(Map.of("name", "value", "x", "$$ ' \" ; --")));

	@Test
	void mutatedFileIsParsedOrRefusedWithItsNameAndLine() throws IOException {
		List<byte[]> files = files();
		int refused = 0;
		for (int seed = 0; seed < FILES; seed++) {
			Random random = new Random(seed);
			byte[] content = mutate(files.get(random.nextInt(files.size())), files, random);
			if (!isParsed(content, PLACEHOLDERS.get(random.nextInt(2)), "seed " + seed)) {
				refused++;
			}
		}
		assertThat(refused).isBetween(FILES / 10, FILES * 9 / 10);
	}

	private static boolean isParsed(byte[] content, Placeholders placeholders, String seed) {
		try {
			Scripts scripts = SqlFiles.read(content, placeholders);
			assertThat(scripts.revisions().size() + scripts.repeatables().size()).as(seed).isOne();
			scripts.revisions().forEach((script) -> checkParsed(script, content, seed));
			scripts.repeatables().stream().map(Repeatable::checksum).forEach(SqlFileFuzzTests::checkChecksum);
			return true;
		}
		catch (SqlFileException ex) {
			String text = new String(content, StandardCharsets.UTF_8);
			assertThat(ex.line()).as(seed).isBetween(1, (int) text.replace('\r', '\n').lines().count() + 1);
			assertThat(ex).as(seed).hasMessageStartingWith(SqlFiles.LOCATION + ":" + ex.line() + ": ");
			assertThat(ex.location()).as(seed).isEqualTo(SqlFiles.LOCATION);
			return false;
		}
		catch (RuntimeException ex) {
			throw new AssertionError(seed + ": " + new String(content, StandardCharsets.UTF_8), ex);
		}
	}

	private static void checkParsed(Script script, byte[] content, String seed) {
		checkChecksum(script.checksum().orElseThrow());
		SqlText text = SqlText.decode(SqlFiles.LOCATION, content);
		SqlFile file = SqlFileParser.parse(text);
		List<SplitStatement> statements = new ArrayList<>(file.upgrade());
		statements.addAll(file.downgrade());
		for (SplitStatement statement : statements) {
			assertThat(text.startsWith(statement.sql(), statement.offset())).as(seed).isTrue();
			assertThat(statement.origin().line()).as(seed).isEqualTo(text.line(statement.offset()));
			List<SplitStatement> again = StatementSplitter
				.split(new SqlText(SqlFiles.LOCATION, " " + statement.sql() + " ;"));
			assertThat(again).as(seed).extracting(SplitStatement::sql).containsExactly(statement.sql());
		}
		assertThat(SqlFiles.upgrade(script)).as(seed).hasSameSizeAs(file.upgrade());
		assertThat(SqlFiles.downgrade(script)).as(seed).hasSameSizeAs(file.downgrade());
	}

	private static void checkChecksum(String checksum) {
		assertThat(checksum).matches("v1:[0-9a-f]{64}");
	}

	private static byte[] mutate(byte[] original, List<byte[]> files, Random random) {
		byte[] content = original;
		for (int count = random.nextInt(4); count >= 0; count--) {
			int start = random.nextInt(content.length + 1);
			int end = Math.min(content.length, start + random.nextInt(1 + random.nextInt(80)));
			byte[] other = files.get(random.nextInt(files.size()));
			content = switch (random.nextInt(6)) {
				case 0 -> replace(content, start, end, new byte[0]);
				case 1 -> replace(content, start, start, Arrays.copyOfRange(content, start, end));
				case 2 -> replace(content, start, Math.min(content.length, start + 1),
						new byte[] { (byte) random.nextInt(256) });
				case 3 -> replace(content, start, content.length,
						Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
				default -> replace(content, start, random.nextBoolean() ? start : end,
						TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
			};
		}
		return content;
	}

	private static byte[] replace(byte[] content, int start, int end, byte[] insert) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(content, 0, start);
		out.writeBytes(insert);
		out.write(content, end, content.length - end);
		return out.toByteArray();
	}

	private static List<byte[]> files() throws IOException {
		List<byte[]> files = new ArrayList<>();
		Resource[] bodies = new PathMatchingResourcePatternResolver()
			.getResources("classpath:dev/migration/source/split/*.sql");
		for (Resource body : bodies) {
			String text = body.getContentAsString(StandardCharsets.UTF_8);
			files.add(bytes("-- revision: a1\n-- revises: b1, b2\n-- message: m\n-- created: 2025-01-15T14:30:22Z\n"
					+ "-- branch-labels: x\n-- depends-on: y\n-- transactional: false\n\n-- upgrade\n" + text
					+ "\n-- downgrade\nDROP TABLE a;\n"));
			files.add(bytes("-- revision: a1\n\n-- upgrade\n" + text + "\n-- downgrade: irreversible no way\n"));
			files.add(bytes("-- repeatable: r\n-- depends-on: q\n\n" + text));
		}
		for (int seed = 0; seed < 20; seed++) {
			files.add(bytes("-- revision: a1\n-- upgrade\n" + new RandomSql(seed).file() + "\n-- downgrade\nSELECT 1"));
		}
		return files;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
