package dev.migration.spring.boot3;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice migrates the embedded server, which no slice replaces.
 */
@DataJpaTest
class DataJpaSliceTests {

	@Test
	void theSliceIsMigrated(@Autowired EntityManager entities) {
		assertThat(entities.createNativeQuery("SELECT count(*) FROM migration", Long.class).getSingleResult())
			.isEqualTo(2L);
	}

}
