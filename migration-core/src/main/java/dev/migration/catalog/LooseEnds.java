package dev.migration.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Constraint;
import dev.migration.schema.Grant;
import dev.migration.schema.Index;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectComment;
import dev.migration.schema.ObjectGrant;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UnsupportedObject;

/**
 * What was read and fits into no record of its object: words about objects without a
 * record, and what those with one cannot say.
 */
final class LooseEnds {

	private static final Comparator<ObjectGrant> GRANTS = Comparator
		.comparing((ObjectGrant grant) -> grant.object().toString())
		.thenComparing((grant) -> grant.grant().role())
		.thenComparing((grant) -> grant.grant().grantable());

	private final Inventory inventory;

	private final Words words;

	private final ObjectNames names;

	LooseEnds(Inventory inventory, Words words, ObjectNames names) {
		this.inventory = inventory;
		this.words = words;
		this.names = names;
	}

	List<ObjectGrant> grants() {
		Stream<ObjectGrant> ofSequences = identities().flatMap((found) -> grants(found.getKey(), found.getValue()));
		Stream<ObjectGrant> ofColumns = apartColumns()
			.flatMap((column) -> grants(column.id(), this.names.of(column.id())));
		return Stream.concat(ofSequences, ofColumns).sorted(GRANTS).toList();
	}

	List<ObjectGrant> revoked() {
		return this.words.revoked()
			.entrySet()
			.stream()
			.flatMap((entry) -> grants(this.names.of(entry.getKey()), entry.getValue()))
			.sorted(GRANTS)
			.toList();
	}

	List<ObjectComment> comments() {
		Stream<ObjectComment> ofSequences = identities().map((found) -> comment(found.getKey(), found.getValue()))
			.filter(Objects::nonNull);
		Stream<ObjectComment> ofColumns = apartColumns().filter((column) -> !isOfView(column.id().oid()))
			.map((column) -> comment(column.id(), this.names.of(column.id())))
			.filter(Objects::nonNull);
		Stream<ObjectComment> ofIndexes = this.inventory.parts()
			.indexes()
			.entrySet()
			.stream()
			.filter((entry) -> this.inventory.tables().containsKey(entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream())
			.filter((found) -> found.ofConstraint() && found.index().comment() != null)
			.map((found) -> comment(found.index()));
		Stream<ObjectComment> ofConstraints = constraints()
			.filter((found) -> found.inherited() && found.constraint().comment() != null)
			.map(this::comment);
		return Stream.of(ofSequences, ofColumns, ofIndexes, ofConstraints)
			.flatMap((comments) -> comments)
			.sorted(Comparator.comparing((comment) -> comment.object().toString()))
			.toList();
	}

	List<UnsupportedObject> unsupported() {
		List<UnsupportedObject> unsupported = new ArrayList<>();
		this.words.revokedFromOwner().forEach((id, grants) -> {
			ObjectReference object = this.names.of(id);
			if (object != null) {
				unsupported.add(new UnsupportedObject("privileges of owner", object.toString(), privileges(grants)));
			}
		});
		this.inventory.sequences()
			.values()
			.stream()
			.filter((found) -> found.identity() && !found.likeOwner())
			.forEach((found) -> unsupported.add(new UnsupportedObject("persistence of identity sequence",
					found.sequence().name().toString(), found.sequence().persistence().name())));
		constraints().filter(LooseEnds::hasNameOfItsOwn)
			.forEach((found) -> unsupported.add(new UnsupportedObject("name of constraint",
					found.constraint().name() + " on " + found.owner(), null)));
		return unsupported;
	}

	// The copy of a parent's key, or a domain's refusal of nulls; the records say
	// neither.
	private static boolean hasNameOfItsOwn(ConstraintReader.Found found) {
		boolean notNull = found.constraint() instanceof NotNullConstraint;
		boolean hidden = (found.type() != 0) ? notNull : found.inherited() && !notNull;
		return hidden && !found.constraint().name().equals(found.chosenName());
	}

	private Stream<ConstraintReader.Found> constraints() {
		return this.inventory.constraints()
			.stream()
			.filter((found) -> found.type() != 0 || this.inventory.tables().containsKey(found.relation()));
	}

	private Stream<Map.Entry<ObjectId, ObjectReference>> identities() {
		return this.inventory.sequences()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().identity())
			.map((entry) -> Map.entry(ObjectId.relation(entry.getKey()),
					ObjectReference.of(ObjectKind.SEQUENCE, entry.getValue().sequence().name())));
	}

	// The columns that no record lists: of views, and those that a table only inherits.
	private Stream<ColumnReader.Found> apartColumns() {
		return this.inventory.parts().columns().entrySet().stream().flatMap((entry) -> {
			RelationReader.Found relation = this.inventory.parts().relations().get(entry.getKey());
			if (relation == null || relation.bound() != null) {
				return Stream.empty();
			}
			return entry.getValue().stream().filter((column) -> !relation.isTable() || !column.local());
		});
	}

	private boolean isOfView(long oid) {
		return !this.inventory.tables().containsKey(oid);
	}

	private Stream<ObjectGrant> grants(ObjectId id, @Nullable ObjectReference object) {
		return grants(object, this.words.grants(id));
	}

	private static Stream<ObjectGrant> grants(@Nullable ObjectReference object, List<Grant> grants) {
		return (object != null) ? grants.stream().map((grant) -> new ObjectGrant(object, grant)) : Stream.empty();
	}

	private @Nullable ObjectComment comment(ObjectId id, @Nullable ObjectReference object) {
		String comment = this.words.comment(id);
		return (object != null && comment != null) ? new ObjectComment(object, comment) : null;
	}

	private static ObjectComment comment(Index index) {
		return new ObjectComment(ObjectReference.of(ObjectKind.INDEX, index.qualifiedName()),
				Objects.requireNonNull(index.comment(), index::name));
	}

	private ObjectComment comment(ConstraintReader.Found found) {
		Constraint constraint = found.constraint();
		QualifiedName table = Objects.requireNonNull(this.inventory.tables().get(found.relation()), found::owner)
			.name();
		return new ObjectComment(ObjectReference.of(ObjectKind.CONSTRAINT, table, constraint.name()),
				Objects.requireNonNull(constraint.comment(), constraint::name));
	}

	private static String privileges(List<Grant> grants) {
		return "without " + grants.get(0).privileges();
	}

}
