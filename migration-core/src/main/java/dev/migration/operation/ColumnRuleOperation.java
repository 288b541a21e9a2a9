package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.SequenceOptions;

/**
 * Operations on how a column gets its values and how they are kept.
 */
public sealed interface ColumnRuleOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Lets the server number a column, which must refuse nulls.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param identity how it is numbered
	 */
	record AddIdentity(QualifiedName table, String column, Identity identity) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new DropIdentity(this.table, this.column, false, this.identity));
		}

		@Override
		public String describe() {
			return "add identity to %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Changes how the server numbers a column.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param generation who chooses the value, or {@code null} to leave it
	 * @param options the options that change; those without a value stay
	 * @param restart the next value, or {@code null} to go on
	 * @param previously what it was before, with a value for all that changes, or
	 * {@code null} when unknown
	 */
	record ChangeIdentity(QualifiedName table, String column, @Nullable IdentityGeneration generation,
			SequenceOptions options, @Nullable Long restart,
			@Nullable Identity previously) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new ChangeIdentity(this.table, this.column, before.generation(), before.options(),
						null, null));
		}

		@Override
		public String describe() {
			return "change identity of %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Lets the server number a column no more.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param ifExists whether it may be missing
	 * @param previously the identity that is dropped, or {@code null} when unknown
	 */
	record DropIdentity(QualifiedName table, String column, boolean ifExists,
			@Nullable Identity previously) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new AddIdentity(this.table, this.column, before));
		}

		@Override
		public String describe() {
			return "drop identity of %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Changes the expression a generated column follows from (PostgreSQL 17); all rows
	 * are written anew.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param expression the new SQL expression
	 * @param previously the expression before, or {@code null} when unknown
	 */
	record SetExpression(QualifiedName table, String column, String expression,
			@Nullable String previously) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetExpression(this.table, this.column, before, this.expression));
		}

		@Override
		public String describe() {
			return "change expression of %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Keeps the values of a generated column and computes no more.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param ifExists whether it may be missing
	 */
	record DropExpression(QualifiedName table, String column, boolean ifExists) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "drop expression of %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Changes how long values of a column are stored.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param storage {@code plain}, {@code main}, {@code external}, {@code extended} or
	 * {@code default} (PostgreSQL 16)
	 * @param previously the storage before, or {@code null} when unknown
	 */
	record SetStorage(QualifiedName table, String column, String storage,
			@Nullable String previously) implements ColumnRuleOperation {

		public SetStorage {
			Choices.storage(storage);
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetStorage(this.table, this.column, before, this.storage));
		}

		@Override
		public String describe() {
			return "set storage of %s.%s to %s".formatted(this.table, this.column, this.storage);
		}

	}

	/**
	 * Changes how new long values of a column are compressed.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param compression {@code pglz}, {@code lz4} or {@code default}
	 * @param previously the compression before, or {@code null} when unknown
	 */
	record SetCompression(QualifiedName table, String column, String compression,
			@Nullable String previously) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetCompression(this.table, this.column, before, this.compression));
		}

		@Override
		public String describe() {
			return "set compression of %s.%s to %s".formatted(this.table, this.column, this.compression);
		}

	}

	/**
	 * Changes how closely the values of a column are measured.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param target 0 to 10000, or -1 for the usual one
	 * @param previously the target before, or {@code null} when unknown
	 */
	record SetStatistics(QualifiedName table, String column, int target,
			@Nullable Integer previously) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetStatistics(this.table, this.column, before, this.target));
		}

		@Override
		public String describe() {
			return "set statistics of %s.%s to %d".formatted(this.table, this.column, this.target);
		}

	}

	/**
	 * Overrules what was measured of a column.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param change what changes of {@code n_distinct} and {@code n_distinct_inherited}
	 */
	record SetColumnParameters(QualifiedName table, String column,
			ParameterChange change) implements ColumnRuleOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.change.inverse().map((back) -> new SetColumnParameters(this.table, this.column, back));
		}

		@Override
		public String describe() {
			return "set %s of %s.%s".formatted(this.change, this.table, this.column);
		}

	}

}
