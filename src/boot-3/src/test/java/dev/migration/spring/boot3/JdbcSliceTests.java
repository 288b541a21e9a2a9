package dev.migration.spring.boot3;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
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

	@Test
	void theLineIsTheOther() {
		assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
	}

}
