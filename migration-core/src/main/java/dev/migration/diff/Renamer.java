package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.Dependency;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Generated;
import dev.migration.schema.Identity;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectComment;
import dev.migration.schema.ObjectGrant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.View;

/**
 * What a schema looks like once names have changed: the server follows a name wherever it
 * stands, other than in bodies of functions and queries of views, which come again.
 */
final class Renamer {

	private final NameChanges names;

	private final Map<String, String> literals = new TreeMap<>();

	private final Map<String, String> words = new TreeMap<>();

	private final TableRenamer tables;

	Renamer(NameChanges names) {
		this.names = names;
		for (NameChanges.Changed change : names.all()) {
			String member = change.member();
			if (member != null && change.group() == NameChanges.Group.VALUE) {
				String to = TypeText.literal(names.value(change.from(), member));
				String type = "::" + TypeText.of(names.type(change.from()));
				this.literals.put(TypeText.literal(member) + type, to + type);
			}
			else if (member == null) {
				this.literals.put("'" + TypeText.of(change.from()) + "'::regclass",
						"'" + TypeText.of(change.to()) + "'::regclass");
				this.words.put(change.from().name(), change.to().name());
			}
		}
		this.tables = new TableRenamer(names, this);
	}

	Schema apply(Schema schema) {
		return apply(schema, List.of());
	}

	Schema apply(Schema schema, List<Namespace> more) {
		List<Namespace> namespaces = Stream.concat(schema.namespaces().stream(), more.stream()).toList();
		return new Schema(namespaces, schema.extensions(), schema.enums().stream().map(this::type).toList(),
				schema.domains().stream().map(this::domain).toList(),
				schema.compositeTypes().stream().map(this::composite).toList(),
				schema.rangeTypes().stream().map(this::range).toList(),
				schema.sequences().stream().map(this::sequence).toList(),
				schema.tables().stream().map(this.tables::table).toList(),
				schema.views().stream().map(this::view).toList(),
				schema.materializedViews().stream().map(this::materializedView).toList(),
				schema.routines().stream().map(this::routine).toList(),
				schema.dependencies().stream().map(this::dependency).toList(),
				schema.grants().stream().map(this::grant).toList(), schema.revoked().stream().map(this::grant).toList(),
				schema.comments()
					.stream()
					.map((comment) -> new ObjectComment(reference(comment.object()), comment.comment()))
					.toList(),
				schema.unsupported());
	}

	// An expression of a table as the server prints it afterwards.
	@Nullable String expression(@Nullable String expression, @Nullable QualifiedName table) {
		if (expression == null || this.names.isEmpty()) {
			return expression;
		}
		UnaryOperator<String> each = (word) -> {
			String column = (table != null) ? this.names.column(table, word) : word;
			return column.equals(word) ? this.words.getOrDefault(word, word) : column;
		};
		String renamed = ExpressionText.rename(expression, each);
		return (renamed != null) ? literals(renamed) : null;
	}

	DataType type(DataType type) {
		return (type instanceof DataType.UserDefined own)
				? new DataType.UserDefined(this.names.type(own.name()), own.modifier(), own.isArray()) : type;
	}

	Column column(QualifiedName table, Column column) {
		Generated generated = column.generated();
		String expression = (generated != null) ? expression(generated.expression(), table) : null;
		return new Column(this.names.column(table, column.name()), type(column.type()), column.notNull(),
				expression(column.defaultExpression(), null), identity(table, column),
				(generated != null && expression != null) ? new Generated(expression, generated.stored()) : null,
				column.collation(), column.options(), column.comment(), column.grants());
	}

	// The sequence of an identity keeps the name it got from the old ones.
	private @Nullable Identity identity(QualifiedName table, Column column) {
		Identity identity = column.identity();
		if (identity == null) {
			return null;
		}
		QualifiedName sequence = this.names.relation(IdentitySequence.of(table, column.name(), identity));
		QualifiedName later = this.names.relation(table);
		QualifiedName moved = QualifiedName.of(later.schema(), sequence.name());
		return IdentitySequence.named(later, this.names.column(table, column.name()), identity, moved);
	}

	private EnumType type(EnumType type) {
		return new EnumType(this.names.type(type.name()),
				type.values().stream().map((value) -> this.names.value(type.name(), value)).toList(), type.comment(),
				type.grants());
	}

	private Domain domain(Domain domain) {
		return new Domain(this.names.type(domain.name()), type(domain.type()), domain.collation(),
				expression(domain.defaultExpression(), null), domain.notNull(), domain.checks(), domain.comment(),
				domain.grants());
	}

	private CompositeType composite(CompositeType type) {
		return new CompositeType(this.names.type(type.name()),
				type.attributes()
					.stream()
					.map((part) -> new CompositeType.Attribute(part.name(), type(part.type()), part.collation(),
							part.comment()))
					.toList(),
				type.comment(), type.grants());
	}

	private RangeType range(RangeType range) {
		return new RangeType(this.names.type(range.name()), type(range.subtype()), range.operatorClass(),
				range.collation(), range.canonical(), range.difference(), range.multirange(), range.comment(),
				range.grants());
	}

	private Sequence sequence(Sequence sequence) {
		Sequence.Owner owner = sequence.ownedBy();
		return new Sequence(this.names.relation(sequence.name()), sequence.type(), sequence.options(),
				(owner != null) ? new Sequence.Owner(this.names.relation(owner.table()),
						this.names.column(owner.table(), owner.column())) : null,
				sequence.persistence(), sequence.comment(), sequence.grants());
	}

	private View view(View view) {
		return new View(this.names.relation(view.name()), view.columns(), view.query(), view.options(),
				view.triggers().stream().map(this.tables::trigger).toList(), view.comment(), view.columnComments(),
				view.grants());
	}

	private MaterializedView materializedView(MaterializedView view) {
		return new MaterializedView(this.names.relation(view.name()), view.columns(), view.query(), view.accessMethod(),
				view.storage(), view.populated(), view.indexes().stream().map(this.tables::index).toList(),
				view.comment(), view.columnComments(), view.grants());
	}

	// Types of arguments and results follow; the body stays as it was written.
	private Routine routine(Routine routine) {
		int body = RoutineText.endOfHead(routine);
		return new Routine(routine.kind(), routine.name(), types(routine.arguments()),
				types(routine.definition().substring(0, body)) + routine.definition().substring(body),
				routine.comment(), routine.grants());
	}

	private String types(String text) {
		return literals(ExpressionText.renameTypes(text, this.names::type));
	}

	private String literals(String expression) {
		String renamed = expression;
		for (Map.Entry<String, String> literal : this.literals.entrySet()) {
			renamed = renamed.replace(literal.getKey(), literal.getValue());
		}
		return renamed;
	}

	private ObjectGrant grant(ObjectGrant grant) {
		return new ObjectGrant(reference(grant.object()), grant.grant());
	}

	private Dependency dependency(Dependency dependency) {
		return new Dependency(reference(dependency.dependent()), reference(dependency.needed()));
	}

	ObjectReference reference(ObjectReference object) {
		QualifiedName name = object.name();
		String member = object.member();
		return switch (object.kind()) {
			case COLUMN -> new ObjectReference(object.kind(), this.names.relation(name),
					(member != null) ? this.names.column(name, member) : null);
			case CONSTRAINT -> new ObjectReference(object.kind(), this.names.relation(name),
					(member != null) ? this.names.constraint(name, member) : null);
			case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX, TRIGGER, POLICY ->
				new ObjectReference(object.kind(), this.names.relation(name), member);
			case TYPE, DOMAIN, DOMAIN_CONSTRAINT, ATTRIBUTE ->
				new ObjectReference(object.kind(), this.names.type(name), member);
			case FUNCTION, PROCEDURE, AGGREGATE ->
				new ObjectReference(object.kind(), name, (member != null) ? types(member) : null);
			default -> object;
		};
	}

}
