package dev.migration.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.migration.schema.Schema;

/**
 * A schema as bytes, to be kept and compared later: JSON (RFC 8259), compressed with gzip
 * (RFC 1952).
 * <p>
 * The JSON has two members: {@code format}, a number, and {@code schema}, the records as
 * they are. What has its usual value (none, empty, false, 0) is left out.
 */
public final class Snapshot {

	/** Changes when records change so that old bytes would be read wrongly. */
	private static final long FORMAT = 1;

	private Snapshot() {
	}

	/**
	 * Writes a schema.
	 * @param schema the schema
	 * @return bytes that say all of it; the same bytes for the same schema
	 */
	public static byte[] write(Schema schema) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("format", FORMAT);
		document.put("schema", RecordTree.of(schema));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
			packed.write(JsonText.of(document).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads a schema.
	 * @param bytes what {@link #write} has made
	 * @return the schema, or empty when another version of this library wrote it in
	 * another format
	 * @throws IllegalArgumentException when it is no snapshot
	 */
	public static Optional<Schema> read(byte[] bytes) {
		if (!(JsonTree.of(text(bytes)) instanceof Map<?, ?> document)
				|| !(document.get("schema") instanceof Map<?, ?> schema)) {
			throw new IllegalArgumentException("The bytes are no snapshot of a schema");
		}
		boolean known = Long.valueOf(FORMAT).equals(document.get("format"));
		return known ? Optional.of(RecordReader.read(Schema.class, schema)) : Optional.empty();
	}

	private static String text(byte[] bytes) {
		try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The bytes are no snapshot of a schema", ex);
		}
	}

}
