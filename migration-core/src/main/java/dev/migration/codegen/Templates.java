package dev.migration.codegen;

/**
 * What new files look like unless a project has templates of its own. In a template,
 * <code>${name}</code> stands for a value.
 */
public final class Templates {

	/**
	 * A Java class; <code>${package}</code>, <code>${imports}</code>,
	 * <code>${annotation}</code>, <code>${upgrade}</code> and <code>${downgrade}</code>
	 * are whole lines.
	 */
	public static final String JAVA = """
			${package}${imports}
			/**
			 * ${comment}
			 */
			${annotation}
			class ${class} implements Migration {

			    @Override
			    public void upgrade(Operations op) {
			${upgrade}    }

			    @Override
			    public void downgrade(Operations op) {
			${downgrade}    }

			}
			""";

	/**
	 * A SQL file; <code>${header}</code>, <code>${upgrade}</code> and
	 * <code>${downgrade}</code> are whole lines.
	 */
	public static final String SQL = """
			${header}
			-- upgrade
			${upgrade}
			-- downgrade
			${downgrade}""";

	private Templates() {
	}

	/** The usual class with other indentation. */
	static String java(Indentation indentation) {
		return JAVA.replace(Indentation.FOUR_SPACES.unit(), indentation.unit());
	}

}
