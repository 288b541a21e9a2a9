package dev.migration.spring.model.books;

import java.util.List;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import dev.migration.operation.Operations;
import dev.migration.schema.DataType;
import dev.migration.script.SchemaDeclaration;

/**
 * An application that declares its schema.
 */
@SpringBootApplication
public class BooksApplication {

	/** What there is to read. */
	static final List<String> TABLES = List.of("books");

	static class Tables implements SchemaDeclaration {

		@Override
		public void declare(Operations op) {
			TABLES.forEach((name) -> op.createTable(name, (table) -> table.column("id", DataType.bigint()).notNull()));
		}

	}

}
