package dev.migration.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operations;
import dev.migration.script.Migration;

/**
 * A migration whose class is loaded and instantiated when it first records.
 */
final class LazyMigration implements Migration {

	private final String className;

	private final ClassLoader classLoader;

	private volatile @Nullable Migration migration;

	LazyMigration(String className, ClassLoader classLoader) {
		this.className = className;
		this.classLoader = classLoader;
	}

	@Override
	public void upgrade(Operations op) {
		migration().upgrade(op);
	}

	@Override
	public void downgrade(Operations op) {
		migration().downgrade(op);
	}

	@Override
	public NamingConvention naming() {
		return migration().naming();
	}

	private Migration migration() {
		Migration known = this.migration;
		if (known == null) {
			synchronized (this) {
				known = this.migration;
				if (known == null) {
					known = instantiate(load());
					this.migration = known;
				}
			}
		}
		return known;
	}

	private Class<? extends Migration> load() {
		try {
			return Class.forName(this.className, false, this.classLoader).asSubclass(Migration.class);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw problem(MigrationClassProblem.NOT_LOADABLE,
					"the class cannot be loaded (" + ex + "); a location of classes must be on the class path", ex);
		}
		catch (ClassCastException ex) {
			throw problem(MigrationClassProblem.NOT_A_MIGRATION,
					"the class implements a Migration of another class loader; it must see the same migration-core",
					ex);
		}
	}

	private Migration instantiate(Class<? extends Migration> type) {
		try {
			Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
			constructor.setAccessible(true);
			return constructor.newInstance();
		}
		catch (NoSuchMethodException ex) {
			throw problem(MigrationClassProblem.NO_CONSTRUCTOR,
					"the class has no constructor without parameters; a migration needs one, and no more than that:"
							+ " what it works with comes through 'op'",
					ex);
		}
		catch (InvocationTargetException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw problem(MigrationClassProblem.CONSTRUCTOR_FAILED, "the constructor failed: " + cause, cause);
		}
		catch (ExceptionInInitializerError ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw problem(MigrationClassProblem.CONSTRUCTOR_FAILED, "the static initializer failed: " + cause, cause);
		}
		catch (ReflectiveOperationException | LinkageError | RuntimeException ex) {
			throw problem(MigrationClassProblem.NOT_LOADABLE, "the class cannot be instantiated: " + ex, ex);
		}
	}

	private MigrationClassException problem(MigrationClassProblem problem, String message, Throwable cause) {
		return new MigrationClassException(this.className, problem, message, cause);
	}

	@Override
	public String toString() {
		return this.className;
	}

}
