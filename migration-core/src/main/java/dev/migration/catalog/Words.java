package dev.migration.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Grant;
import dev.migration.schema.Privilege;

/**
 * What people added to objects: comments and grants.
 */
final class Words {

	private static final String COMMENTS = """
			SELECT c.relname AS catalog, d.objoid AS oid, d.objsubid AS part, d.description
			FROM pg_description AS d JOIN pg_class AS c ON c.oid = d.classoid
			WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass""";

	// Each list of privileges against the one that the server begins with; what the
	// owner has goes without saying.
	private static final String PRIVILEGES = """
			WITH object AS (
			    SELECT 'pg_namespace' AS catalog, oid, 0 AS part, nspacl AS acl, 'n'::"char" AS kind, nspowner AS owner
			    FROM pg_namespace WHERE oid = ANY ({schemas}) AND nspacl IS NOT NULL
			    UNION ALL
			    SELECT 'pg_class', oid, 0, relacl, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner
			    FROM pg_class WHERE relnamespace = ANY ({schemas}) AND relacl IS NOT NULL
			    UNION ALL
			    SELECT 'pg_class', a.attrelid, a.attnum, a.attacl, 'c', c.relowner
			    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
			    WHERE c.relnamespace = ANY ({schemas}) AND a.attacl IS NOT NULL AND NOT a.attisdropped
			    UNION ALL
			    SELECT 'pg_proc', oid, 0, proacl, 'f', proowner
			    FROM pg_proc WHERE pronamespace = ANY ({schemas}) AND proacl IS NOT NULL
			    UNION ALL
			    SELECT 'pg_type', oid, 0, typacl, 'T', typowner
			    FROM pg_type WHERE typnamespace = ANY ({schemas}) AND typacl IS NOT NULL
			)
			SELECT o.catalog, o.oid, o.part, p.privilege_type AS privilege, p.is_grantable AS grantable, p.revoked,
			    CASE p.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(p.grantee) END AS role, p.grantee = o.owner AS of_owner
			FROM object AS o CROSS JOIN LATERAL (
			    (SELECT grantee, privilege_type, is_grantable, false AS revoked FROM aclexplode(o.acl)
			        EXCEPT SELECT grantee, privilege_type, is_grantable, false FROM aclexplode(acldefault(o.kind, o.owner)))
			    UNION ALL
			    (SELECT grantee, privilege_type, false, true FROM aclexplode(acldefault(o.kind, o.owner))
			        EXCEPT SELECT grantee, privilege_type, false, true FROM aclexplode(o.acl))) AS p
			WHERE p.revoked OR p.grantee <> o.owner""";

	private final Map<ObjectId, String> comments;

	private final Map<ObjectId, List<Entry>> entries;

	private Words(Map<ObjectId, String> comments, Map<ObjectId, List<Entry>> entries) {
		this.comments = comments;
		this.entries = entries;
	}

	static Words read(CatalogQueries queries) {
		Map<ObjectId, String> comments = queries
			.list(COMMENTS,
					(row) -> Map.entry(new ObjectId(row.text("catalog"), row.oid("oid"), row.number("part")),
							row.text("description")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		List<Entry> entries = queries.list(PRIVILEGES,
				(row) -> new Entry(new ObjectId(row.text("catalog"), row.oid("oid"), row.number("part")),
						row.text("role"), Privilege.valueOf(row.text("privilege")), row.flag("grantable"),
						row.flag("revoked"), row.flag("of_owner")));
		return new Words(comments, entries.stream().collect(Collectors.groupingBy(Entry::object)));
	}

	@Nullable String comment(ObjectId object) {
		return this.comments.get(object);
	}

	// What roles may do beyond what the server gives by itself, sorted.
	List<Grant> grants(ObjectId object) {
		return grants(this.entries.getOrDefault(object, List.of()).stream().filter((entry) -> !entry.revoked).toList());
	}

	// What the server gives all roles by itself and somebody took away.
	Map<ObjectId, List<Grant>> revoked() {
		return revoked(false);
	}

	// What every owner has and the owner of this gave up.
	Map<ObjectId, List<Grant>> revokedFromOwner() {
		return revoked(true);
	}

	private Map<ObjectId, List<Grant>> revoked(boolean ofOwner) {
		return this.entries.values()
			.stream()
			.flatMap(List::stream)
			.filter((entry) -> entry.revoked && entry.ofOwner == ofOwner)
			.collect(Collectors.groupingBy(Entry::object,
					Collectors.collectingAndThen(Collectors.toList(), Words::grants)));
	}

	private static List<Grant> grants(List<Entry> entries) {
		Map<String, Map<Boolean, List<Entry>>> sorted = entries.stream()
			.collect(Collectors.groupingBy(Entry::role, TreeMap::new, Collectors.partitioningBy(Entry::grantable)));
		return sorted.entrySet()
			.stream()
			.flatMap((role) -> role.getValue()
				.entrySet()
				.stream()
				.filter((half) -> !half.getValue().isEmpty())
				.map((half) -> new Grant(role.getKey(),
						half.getValue().stream().map(Entry::privilege).collect(Collectors.toSet()), half.getKey())))
			.toList();
	}

	/**
	 * One privilege of one role.
	 *
	 * @param object what it is about
	 * @param role the role
	 * @param privilege the privilege
	 * @param grantable whether the role may hand it on
	 * @param revoked whether it is one of the server's own that is missing
	 * @param ofOwner whether the role owns the object
	 */
	private record Entry(ObjectId object, String role, Privilege privilege, boolean grantable, boolean revoked,
			boolean ofOwner) {

	}

}
