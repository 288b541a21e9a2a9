package dev.migration.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.migration.operation.Operations;

/**
 * Turns Java written as text into migrations, as a compiler would that an author runs.
 */
final class CaseCompiler {

	private static final String HEAD = """
			package dev.migration.conformance.compiled;

			import java.math.*;
			import java.time.*;
			import java.util.*;
			import dev.migration.operation.*;
			import dev.migration.schema.*;
			import dev.migration.script.*;
			import dev.migration.operation.TableOperation.OnCommit;
			import static dev.migration.operation.Value.sql;
			import static dev.migration.schema.DataType.*;
			import static dev.migration.schema.IdentityGeneration.*;
			import static dev.migration.schema.IndexKey.*;
			import static dev.migration.schema.ObjectReference.*;
			import static dev.migration.schema.PartitionBound.*;
			import static dev.migration.schema.PartitionStrategy.*;
			import static dev.migration.schema.Privilege.*;
			import static dev.migration.schema.ReferentialAction.*;
			import static dev.migration.schema.SpecialTypes.*;

			public final class Cases {

			""";

	private final Class<?> type;

	private CaseCompiler(Class<?> type) {
		this.type = type;
	}

	/**
	 * Compiles the bodies of migrations.
	 * @param bodies statements that say something of an {@code op}
	 * @return what each records
	 */
	static CaseCompiler compile(List<String> bodies) {
		return compile(bodies, List.of());
	}

	/**
	 * Compiles the bodies of migrations, and types beside them.
	 * @param bodies statements that say something of an {@code op}
	 * @param types whole classes and interfaces
	 * @return what each body records
	 */
	static CaseCompiler compile(List<String> bodies, List<String> types) {
		try {
			Path folder = Files.createTempDirectory("conformance");
			Path source = folder.resolve("Cases.java");
			Files.writeString(source, source(bodies, types));
			StringWriter messages = new StringWriter();
			JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
			boolean compiled = compiler
				.getTask(messages, null, null,
						List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
						null, compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
				.call();
			if (!compiled) {
				throw new IllegalStateException("The cases do not compile:\n" + messages);
			}
			return new CaseCompiler(load(folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The class that came out.
	 * @return the class
	 */
	Class<?> type() {
		return this.type;
	}

	/**
	 * What one body records.
	 * @param index its place among the bodies
	 * @return the body
	 */
	Consumer<Operations> body(int index) {
		Method method = ClassUtils.getMethod(this.type, "case" + index, Operations.class);
		return (op) -> ReflectionUtils.invokeMethod(method, null, op);
	}

	private static String source(List<String> bodies, List<String> types) {
		StringBuilder source = new StringBuilder(HEAD);
		types.forEach((type) -> source.append(type).append("\n\n"));
		for (int i = 0; i < bodies.size(); i++) {
			source.append("\tpublic static void case").append(i).append("(Operations op) {\n");
			source.append(bodies.get(i)).append("\n\t}\n\n");
		}
		return source.append("}\n").toString();
	}

	private static Class<?> load(Path folder) {
		try {
			return new URLClassLoader(new URL[] { folder.toUri().toURL() }, CaseCompiler.class.getClassLoader())
				.loadClass("dev.migration.conformance.compiled.Cases");
		}
		catch (ReflectiveOperationException | MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
