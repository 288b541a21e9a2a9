package dev.migration.spring.model.empty;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application that maps nothing.
 */
@SpringBootApplication
public class EmptyApplication {

}
