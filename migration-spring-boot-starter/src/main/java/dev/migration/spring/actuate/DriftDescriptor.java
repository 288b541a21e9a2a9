package dev.migration.spring.actuate;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.Drift;

/**
 * What {@code /actuator/migrations/drift} says: what others than the revisions changed.
 *
 * @param known whether that is known up to now; it is not after a run that was killed or
 * a script that was run by hand, until the next run
 * @param changes the changes, oldest first
 */
public record DriftDescriptor(boolean known, List<SchemaChangeDescriptor> changes) implements OperationResponseBody {

	public DriftDescriptor {
		changes = List.copyOf(changes);
	}

	static DriftDescriptor of(Drift drift) {
		List<SchemaChangeDescriptor> changes = new ArrayList<>();
		for (Drift.Gap gap : drift.gaps()) {
			gap.changes().forEach((change) -> changes.add(SchemaChangeDescriptor.of(change, gap.since(), gap.until())));
		}
		return new DriftDescriptor(drift.known(), changes);
	}

}
