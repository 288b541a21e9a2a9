package dev.migration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Percent-decoding as RFC 3986 has it: a plus sign stays a plus sign.
 */
final class PercentEncoding {

	private PercentEncoding() {
	}

	/**
	 * Decodes a part of a URL as UTF-8.
	 * @param text the part
	 * @param error what to throw when a percent sign is not followed by two digits
	 * @return the decoded text
	 */
	static String decode(String text, Supplier<? extends RuntimeException> error) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] != '%') {
				decoded.write(bytes[i]);
				continue;
			}
			int high = (i + 2 < bytes.length) ? Character.digit(bytes[i + 1], 16) : -1;
			int low = (i + 2 < bytes.length) ? Character.digit(bytes[i + 2], 16) : -1;
			if (high < 0 || low < 0) {
				throw error.get();
			}
			decoded.write(high * 16 + low);
			i += 2;
		}
		return decoded.toString(StandardCharsets.UTF_8);
	}

}
