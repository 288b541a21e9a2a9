package dev.migration.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes of what a script does. The algorithm is part of the stored value, so that a new
 * version of it never makes an old row look edited.
 */
final class Checksums {

	private static final String VERSION = "v1:";

	private Checksums() {
	}

	/** SHA-256 over texts, each closed by a zero byte. */
	static String of(List<String> texts) {
		MessageDigest digest = sha256();
		for (String text : texts) {
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
		return VERSION + HexFormat.of().formatHex(digest.digest());
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Whether two values of the same version differ; other versions are not comparable.
	 */
	static boolean differ(String one, String other) {
		return one.startsWith(VERSION) && other.startsWith(VERSION) && !one.equals(other);
	}

}
