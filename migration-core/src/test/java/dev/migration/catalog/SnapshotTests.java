package dev.migration.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is special about single snapshots; {@code CatalogConformanceTests} reads one of
 * every kind of object back.
 */
@PostgresTest
class SnapshotTests {

	@Test
	void sameSchemaGivesSameBytes(TestDatabase database) throws Exception {
		database.jdbc()
			.sql("CREATE TABLE a (id bigint PRIMARY KEY); GRANT SELECT, UPDATE, DELETE ON a TO PUBLIC")
			.update();
		assertThat(Snapshot.write(read(database))).isEqualTo(Snapshot.write(read(database)));
	}

	@Test
	void namesWithSignsOfJsonComeBack(TestDatabase database) throws Exception {
		database.jdbc().sql("CREATE TABLE \"a\\\"\"b\n\t{},:[]é😀\u0001\" (id bigint)").update();
		Schema schema = read(database);
		assertThat(schema.tables()).hasSize(1);
		assertThat(Snapshot.read(Snapshot.write(schema))).contains(schema);
	}

	@Test
	void isCompressedJson() throws IOException {
		byte[] bytes = Snapshot.write(Schema.EMPTY);
		assertThat(
				new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8))
			.isEqualTo("{\"format\":1,\"schema\":{}}");
	}

	@Test
	void anotherFormatIsNotRead() throws IOException {
		assertThat(Snapshot.read(packed("{\"format\":2,\"schema\":{\"tables\":7}}"))).isEmpty();
	}

	@Test
	void whatIsNoSnapshotIsRefused() throws IOException {
		List<String> texts = List.of("", "{", "[]", "{}", "{\"format\":1", "{\"format\":1}x", "{\"format\":tru}",
				"{\"format\":\"\\u00\"", "{\"format\" 1}");
		for (String text : texts) {
			byte[] bytes = packed(text);
			assertThatIllegalArgumentException().as(text).isThrownBy(() -> Snapshot.read(bytes));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Snapshot.read(new byte[] { 1, 2, 3 }))
			.withMessage("The bytes are no snapshot of a schema");
	}

	private static Schema read(TestDatabase database) throws Exception {
		try (var connection = database.dataSource().getConnection()) {
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

	private static byte[] packed(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
			packed.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
