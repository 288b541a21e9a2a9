package dev.migration;

import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DatabaseUrl}.
 */
class DatabaseUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			postgres://h/db                                 | jdbc:postgresql://h/db
			postgresql://h/db                               | jdbc:postgresql://h/db
			POSTGRES://h/db                                 | jdbc:postgresql://h/db
			postgres://h:5433/db                            | jdbc:postgresql://h:5433/db
			postgres://h                                    | jdbc:postgresql://h/
			postgres://h/                                   | jdbc:postgresql://h/
			postgres:///db                                  | jdbc:postgresql://localhost/db
			postgres://:5433/db                             | jdbc:postgresql://localhost:5433/db
			postgres://u:p@h/db                             | jdbc:postgresql://h/db
			postgres://[::1]/db                             | jdbc:postgresql://[::1]/db
			postgres://u:p@[2001:db8::7]:5433/db            | jdbc:postgresql://[2001:db8::7]:5433/db
			postgres://u:p@h1:5432,h2:5433/db               | jdbc:postgresql://h1:5432,h2:5433/db
			postgres://h1,[::1]:1,h3/db                     | jdbc:postgresql://h1,[::1]:1,h3/db
			postgres://h/my%20db                            | jdbc:postgresql://h/my%20db
			postgres://h/a+b                                | jdbc:postgresql://h/a%2Bb
			postgres://h/a%2Fb%3Fc                          | jdbc:postgresql://h/a%2Fb%3Fc
			postgres:///db?host=h1&port=5433                | jdbc:postgresql://h1:5433/db
			postgres:///?host=h1,h2&port=1,2&dbname=d       | jdbc:postgresql://h1:1,h2:2/d
			postgres://?host=h&dbname=d                     | jdbc:postgresql://h/d
			postgres:///db?host=::1                         | jdbc:postgresql://[::1]/db
			jdbc:postgresql://h/db                          | jdbc:postgresql://h/db
			jdbc:postgresql://h                             | jdbc:postgresql://h/
			jdbc:postgresql:db                              | jdbc:postgresql:db
			jdbc:postgresql://u:p@h:5433/db                 | jdbc:postgresql://h:5433/db
			jdbc:postgresql://h/db?user=u&password=p        | jdbc:postgresql://h/db
			jdbc:postgresql://h/db?user=u&ssl=true          | jdbc:postgresql://h/db?ssl=true
			jdbc:postgresql:///?PGHOST=h&PGDBNAME=d         | jdbc:postgresql:///?PGHOST=h&PGDBNAME=d
			""")
	void parseYieldsTheDriversUrl(String text, String jdbcUrl) {
		assertThat(DatabaseUrl.parse("migration.url", text).jdbcUrl()).isEqualTo(jdbcUrl);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			sslmode=require                       | sslmode=require
			sslmode=no-verify                     | sslmode=require
			sslrootcert=/etc/ca.crt               | sslrootcert=/etc/ca.crt
			sslcert=c.crt&sslkey=k.pk8            | sslcert=c.crt&sslkey=k.pk8
			options=-c%20search_path%3Da%2Cb      | options=-c%20search_path%3Da,b
			application_name=my+app               | ApplicationName=my%2Bapp
			fallback_application_name=a           | ApplicationName=a
			application_name=a&fallback_application_name=b | ApplicationName=a
			connect_timeout=10                    | connectTimeout=10
			channel_binding=require               | channelBinding=require
			gssencmode=disable                    | gssEncMode=disable
			keepalives=1                          | tcpKeepAlive=true
			keepalives=0                          | tcpKeepAlive=false
			target_session_attrs=read-write       | targetServerType=primary
			target_session_attrs=primary          | targetServerType=primary
			target_session_attrs=read-only        | targetServerType=secondary
			target_session_attrs=standby          | targetServerType=secondary
			target_session_attrs=prefer-standby   | targetServerType=preferSecondary
			target_session_attrs=any              | targetServerType=any
			schema=sales                          | currentSchema=sales
			sslmode=require&pgbouncer=true&connection_limit=5&pool_timeout=2 | sslmode=require
			unheardOf=x                           | unheardOf=x
			flag                                  | flag=
			""")
	void parseTranslatesQueryParameters(String query, String driverQuery) {
		assertThat(DatabaseUrl.parse("migration.url", "postgres://h/db?" + query).jdbcUrl())
			.isEqualTo("jdbc:postgresql://h/db?" + driverQuery);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			postgres://u@h/db                          | u         |
			postgres://u:@h/db                         | u         |
			postgres://:p@h/db                         |           | p
			postgres://@h/db                           |           |
			postgres://u:p@h/db                        | u         | p
			postgres://u%40corp:p%2Fq%3F%23@h/db       | u@corp    | p/q?#
			postgres://u:a+b@h/db                      | u         | a+b
			postgres://u:a%2Bb@h/db                    | u         | a+b
			postgres://u:100%25@h/db                   | u         | 100%
			postgres://u:p@ss@w@h/db                   | u         | p@ss@w
			postgres://u:p:q@h/db                      | u         | p:q
			postgres://u:p#q@h/db                      | u         | p#q
			postgres://%C3%BC:%E2%82%AC@h/db           | ü         | €
			postgres://ü:€@h/db                        | ü         | €
			postgres://h/db?user=u&password=a+b        | u         | a+b
			postgres://h/db?user=me@tenant             | me@tenant |
			postgres://u:p@h/db?user=x                 | u         | p
			jdbc:postgresql://h/db?user=u&password=p   | u         | p
			jdbc:postgresql://h/db?password=a%20b%26c  |           | a b&c
			jdbc:postgresql://h/db?password=a+b        |           | a b
			jdbc:postgresql://u:p%40@h/db              | u         | p@
			""")
	void parseTakesTheCredentialsOut(String text, String username, String password) {
		DatabaseUrl url = DatabaseUrl.parse("migration.url", text);
		assertThat(url.username()).isEqualTo(username);
		assertThat(url.password()).isEqualTo(password);
		assertThat(url.jdbcUrl()).doesNotContain("user=", "password=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgres://u:p@[::1]:5433,h2/my%20db?options=-c%20a%3Db%2Bc&application_name=x%26y",
			"jdbc:postgresql://h/my%20db?options=-c%20a%3Db%2Bc&ApplicationName=x%26y" })
	void theDriverReadsWhatWasMeant(String text) {
		Properties properties = Driver.parseURL(DatabaseUrl.parse("migration.url", text).jdbcUrl(), new Properties());
		assertThat(properties).containsEntry("PGDBNAME", "my db")
			.containsEntry("options", "-c a=b+c")
			.containsEntry("ApplicationName", "x&y");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			mysql://u:secret@h/db                | it begins with 'mysql://'
			jdbc:mysql://h/db?password=secret    | it begins with 'jdbc:mysql:'
			jdbc:tc:postgresql:17:///db          | it begins with 'jdbc:tc:'
			u:secret@h/db                        | it begins with neither 'postgresql://' nor 'jdbc:postgresql:'
			secret                               | it begins with neither 'postgresql://' nor 'jdbc:postgresql:'
			postgres:u:secret@h                  | it begins with neither 'postgresql://' nor 'jdbc:postgresql:'
			postgres://u:secret                  | what follows the ':' after the host is not a port
			postgres://u:secret/x@h/db           | an '@' follows the first '/'
			postgres://u:secret?x@h/db           | what follows the ':' after the host is not a port
			postgres://u:secret@h:0/db           | not a port from 1 to 65535
			postgres://u:secret@h:65536/db       | not a port from 1 to 65535
			postgres://u:secret@h:/db            | not a port from 1 to 65535
			postgres://u:secret@::1/db           | an IPv6 address is written in brackets
			postgres://u:secret@h a/db           | a host may hold letters
			postgres://u:secret@%2Fvar%2Frun/db  | its host is a Unix-domain socket
			postgres:///db?host=/tmp             | its host is a Unix-domain socket
			postgres://u:secret%@h/db            | its password has a '%' without two hexadecimal digits
			postgres://u:secret%zz@h/db          | its password has a '%' without two hexadecimal digits
			postgres://u%2:secret@h/db           | its user name has a '%' without two hexadecimal digits
			postgres://u:secret@h/db%            | the database name has a '%'
			postgres://u:secret@h/db?password=secret%4 | a parameter after the '?' has a '%'
			${NOPE}                              | nothing has replaced its placeholder '${NOPE}'; set NOPE, in the
			jdbc:postgresql://${PGHOST}:5432/db  | nothing has replaced its placeholder '${PGHOST}'; set PGHOST
			postgres://u:secret@${db.host}/db    | nothing has replaced its placeholder '${db.host}'; set db.host
			postgres://u:x@${secret}@h:x/db      | not a port from 1 to 65535
			postgres://u:secret@h/db/more        | there is more than one '/' after the host
			""")
	void errorsSayWhatIsWrongAndNeverThePassword(String text, String reason) {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> DatabaseUrl.parse("DATABASE_URL", text))
			.withMessageStartingWith("'DATABASE_URL' is not a PostgreSQL URL: ")
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"))
			.satisfies((ex) -> assertThat(ex.setting()).isEqualTo("DATABASE_URL"));
	}

	@Test
	void anotherDatabaseOfTheServerKeepsParametersAndCredentials() {
		DatabaseUrl url = DatabaseUrl.parse("u", "postgres://me:secret@[::1]:5433,other/app?sslmode=require");
		assertThat(url.withDatabase("a b").jdbcUrl())
			.isEqualTo("jdbc:postgresql://[::1]:5433,other/a%20b?sslmode=require");
		assertThat(url.withDatabase("x").password()).isEqualTo("secret");
		assertThat(DatabaseUrl.parse("u", "jdbc:postgresql:app").withDatabase("x").jdbcUrl())
			.isEqualTo("jdbc:postgresql:x");
		assertThat(DatabaseUrl.parse("u", "jdbc:postgresql://host:5433").withDatabase("x").jdbcUrl())
			.isEqualTo("jdbc:postgresql://host:5433/x");
		assertThat(DatabaseUrl.parse("u", "jdbc:postgresql://host?ssl=true").withDatabase("x").jdbcUrl())
			.isEqualTo("jdbc:postgresql://host/x?ssl=true");
	}

	@Test
	void toStringHidesCredentialsAndParameters() {
		assertThat(DatabaseUrl.parse("migration.url", "postgres://u:secret@h:5433/db?sslpassword=secret"))
			.hasToString("DatabaseUrl[h:5433/db]");
	}

	@Test
	void parseIgnoresWhiteSpaceAround() {
		assertThat(DatabaseUrl.parse("migration.url", " postgres://h/db\n").jdbcUrl())
			.isEqualTo("jdbc:postgresql://h/db");
	}

	@Test
	void withCredentialsKeepsWhatIsNotGiven() {
		DatabaseUrl url = DatabaseUrl.parse("migration.url", "postgres://u:p@h/db").withCredentials("other", null);
		assertThat(url.username()).isEqualTo("other");
		assertThat(url.password()).isEqualTo("p");
	}

}
