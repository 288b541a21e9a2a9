package dev.migration.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * The methods that a class calls and the constants it reads, of the language a migration
 * is written in: {@code TableBuilder.column(String, DataType)}, {@code Privilege.SELECT}.
 */
public final class CalledMethods {

	private static final List<String> PACKAGES = List.of("dev/migration/operation/", "dev/migration/schema/");

	private final Set<String> found = new TreeSet<>();

	private CalledMethods() {
	}

	public static Set<String> of(Class<?> type) {
		CalledMethods called = new CalledMethods();
		try (InputStream bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
			new ClassReader(Objects.requireNonNull(bytes)).accept(called.visitor(), ClassReader.SKIP_DEBUG);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return called.found;
	}

	/**
	 * What a method is called in the result.
	 * @param method the method
	 * @return its class, name and parameters
	 */
	public static String signature(Method method) {
		return Stream.of(method.getParameterTypes())
			.map(Class::getSimpleName)
			.reduce((left, right) -> left + ", " + right)
			.map((parameters) -> name(method) + "(" + parameters + ")")
			.orElseGet(() -> name(method) + "()");
	}

	private static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName();
	}

	private ClassVisitor visitor() {
		return new ClassVisitor(Opcodes.ASM9) {
			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
					String[] exceptions) {
				return new Calls();
			}
		};
	}

	private static boolean isLanguage(String owner) {
		return PACKAGES.stream().anyMatch(owner::startsWith);
	}

	private void add(String owner, String name, String descriptor) {
		if (!isLanguage(owner)) {
			return;
		}
		Class<?> type = ClassUtils.resolveClassName(owner.replace('/', '.'), null);
		Class<?>[] parameters = Stream.of(Type.getArgumentTypes(descriptor))
			.map((parameter) -> ClassUtils.resolveClassName(parameter.getClassName(), null))
			.toArray(Class<?>[]::new);
		Stream.of(type.getMethods())
			.filter((method) -> method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters))
			.forEach((method) -> this.found.add(signature(method)));
	}

	/** One method of the class. */
	private final class Calls extends MethodVisitor {

		Calls() {
			super(Opcodes.ASM9);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			add(owner, name, descriptor);
		}

		@Override
		public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
			Stream.of(arguments)
				.filter(Handle.class::isInstance)
				.map(Handle.class::cast)
				.forEach((handle) -> add(handle.getOwner(), handle.getName(), handle.getDesc()));
		}

		@Override
		public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
			if (isLanguage(owner)) {
				CalledMethods.this.found.add(owner.substring(owner.lastIndexOf('/') + 1) + "." + name);
			}
		}

	}

}
