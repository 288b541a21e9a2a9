package dev.migration.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.operation.NamingConvention.Kind;
import dev.migration.schema.QualifiedName;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamingConventionTests {

	private static final QualifiedName TABLE = QualifiedName.parse("app.account");

	@Test
	void theServersRuleIsTheUsualOne() {
		NamingConvention naming = NamingConvention.POSTGRES;
		assertThat(naming.name(Kind.PRIMARY_KEY, TABLE, List.of("id"), null)).isEqualTo("account_pkey");
		assertThat(naming.name(Kind.UNIQUE, TABLE, List.of("a", "b"), null)).isEqualTo("account_a_b_key");
		assertThat(naming.name(Kind.FOREIGN_KEY, TABLE, List.of("a"), TABLE)).isEqualTo("account_a_fkey");
		assertThat(naming.name(Kind.CHECK, TABLE, List.of(), null)).isEqualTo("account_check");
		assertThat(naming.name(Kind.EXCLUSION, TABLE, List.of("a"), null)).isEqualTo("account_a_excl");
		assertThat(naming.name(Kind.INDEX, TABLE, List.of("a"), null)).isEqualTo("account_a_idx");
	}

	@Test
	void templatesSayHowThingsAreNamed() {
		NamingConvention naming = NamingConvention
			.of(Map.of(Kind.PRIMARY_KEY, "pk_{table}", Kind.UNIQUE, "uq_{table}_{columns}", Kind.FOREIGN_KEY,
					"fk_{table}_{column}_{referenced_table}", Kind.INDEX, "ix_{schema}_{columns}"));
		List<Operation> operations = Operations.record((op) -> {
			op.createTable("app.account", (table) -> {
				table.column("id", bigint()).primaryKey();
				table.column("email", text()).unique();
				table.column("owner_id", bigint()).references("app.owner", "id");
				table.check(null, "id > 0");
				table.check("positive", "id > 0");
			});
			op.createIndex(null, "app.account", "email", "id");
		}, naming);
		TableOperation.CreateTable create = (TableOperation.CreateTable) operations.get(0);
		assertThat(create.definition().constraints()).extracting("name")
			.containsExactly("pk_account", "uq_account_email", "fk_account_owner_id_owner", "account_check",
					"positive");
		assertThat(((IndexOperation.CreateIndex) operations.get(1)).definition().name()).isEqualTo("ix_app_email_id");
	}

	@Test
	void namesThatAreTooLongAreCutAndStayApart() {
		NamingConvention naming = NamingConvention.of(Map.of(Kind.UNIQUE, "uq_{table}_{columns}"));
		String one = naming.name(Kind.UNIQUE, TABLE, List.of("é".repeat(40), "a"), null);
		String two = naming.name(Kind.UNIQUE, TABLE, List.of("é".repeat(40), "b"), null);
		assertThat(one).isNotEqualTo(two).startsWith("uq_account_é");
		assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
	}

	@Test
	void anUnknownWordIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NamingConvention.of(Map.of(Kind.UNIQUE, "uq_{table}_{colums}")))
			.withMessage("The naming template 'uq_{table}_{colums}' has an unknown word {colums}; there are {column}, "
					+ "{columns}, {referenced_table}, {schema}, {table}");
	}

}
