package dev.migration.cli;

/**
 * Colour, or none.
 *
 * @param enabled whether escape sequences are written
 */
record Style(boolean enabled) {

	static final Style NONE = new Style(false);

	String id(String text) {
		return paint("33", text);
	}

	String good(String text) {
		return paint("32", text);
	}

	String warning(String text) {
		return paint("33;1", text);
	}

	String bad(String text) {
		return paint("31;1", text);
	}

	String mark(String text) {
		return paint("36", text);
	}

	String strong(String text) {
		return paint("1", text);
	}

	String faint(String text) {
		return paint("2", text);
	}

	private String paint(String code, String text) {
		return (this.enabled && !text.isEmpty()) ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
	}

}
