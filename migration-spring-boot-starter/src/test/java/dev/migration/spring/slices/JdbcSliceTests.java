package dev.migration.spring.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice migrates the embedded server, which no slice replaces.
 */
@JdbcTest
class JdbcSliceTests {

	@Test
	void theSliceIsMigrated(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("SELECT count(*) FROM migration").query(Long.class).single()).isEqualTo(2);
	}

}
