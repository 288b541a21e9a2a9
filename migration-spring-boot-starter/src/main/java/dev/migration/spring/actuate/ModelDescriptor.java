package dev.migration.spring.actuate;

import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.ModelDifference;

/**
 * What {@code /actuator/migrations/model} says: what would make the database what the
 * application's model says.
 *
 * @param model the model, for example {@code 12 entities in com.example}
 * @param changes the changes, in the order to run; none when they agree
 */
public record ModelDescriptor(String model, List<SchemaChangeDescriptor> changes) implements OperationResponseBody {

	public ModelDescriptor {
		changes = List.copyOf(changes);
	}

	static ModelDescriptor of(ModelDifference difference) {
		return new ModelDescriptor(difference.model(),
				difference.changes().stream().map((change) -> SchemaChangeDescriptor.of(change, null, null)).toList());
	}

}
