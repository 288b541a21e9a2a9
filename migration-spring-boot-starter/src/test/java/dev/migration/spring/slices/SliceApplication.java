package dev.migration.spring.slices;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that the slices are cut from.
 */
@SpringBootApplication
class SliceApplication {

}
