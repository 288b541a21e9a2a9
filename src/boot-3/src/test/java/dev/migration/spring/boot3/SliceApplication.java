package dev.migration.spring.boot3;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that the slices are cut from.
 */
@SpringBootApplication
class SliceApplication {

}
