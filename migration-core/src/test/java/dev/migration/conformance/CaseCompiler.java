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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.springframework.util.ReflectionUtils;

import dev.migration.operation.Operations;

/**
 * Turns the Java of cases into migrations, as a compiler would that an author runs.
 */
final class CaseCompiler {

	private static final String HEAD = """
			package dev.migration.conformance.compiled;

			import java.math.*;
			import java.time.*;
			import java.util.*;
			import dev.migration.operation.*;
			import dev.migration.schema.*;
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

	private CaseCompiler() {
	}

	/**
	 * Compiles cases.
	 * @param cases the cases
	 * @return what each records, by its name
	 */
	static Map<String, Consumer<Operations>> compile(List<OperationCase> cases) {
		try {
			Path folder = Files.createTempDirectory("conformance");
			Path source = folder.resolve("Cases.java");
			Files.writeString(source, source(cases));
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
			return load(folder, cases);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String source(List<OperationCase> cases) {
		StringBuilder source = new StringBuilder(HEAD);
		for (int i = 0; i < cases.size(); i++) {
			source.append("\tpublic static void case").append(i).append("(Operations op) {\n");
			source.append(cases.get(i).operation()).append("\n\t}\n\n");
		}
		return source.append("}\n").toString();
	}

	private static Map<String, Consumer<Operations>> load(Path folder, List<OperationCase> cases) {
		Map<String, Consumer<Operations>> loaded = new HashMap<>();
		try {
			Class<?> type = new URLClassLoader(new URL[] { folder.toUri().toURL() },
					CaseCompiler.class.getClassLoader())
				.loadClass("dev.migration.conformance.compiled.Cases");
			for (int i = 0; i < cases.size(); i++) {
				Method method = type.getMethod("case" + i, Operations.class);
				loaded.put(cases.get(i).name(), (op) -> ReflectionUtils.invokeMethod(method, null, op));
			}
			return loaded;
		}
		catch (ReflectiveOperationException | MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
