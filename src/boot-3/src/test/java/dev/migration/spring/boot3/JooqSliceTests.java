package dev.migration.spring.boot3;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jooq.JooqTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice migrates the embedded server, which no slice replaces.
 */
@JooqTest
class JooqSliceTests {

	@Test
	void theSliceIsMigrated(@Autowired DSLContext jooq) {
		assertThat(jooq.fetchCount(DSL.table("migration"))).isEqualTo(2);
	}

}
