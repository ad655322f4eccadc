"""A SIP registrar that checks passwords on the portal's database as Flexisip does: kamailio."""

import os

from support.processes import Process, accepts, free_port, temporary_folder, wait_until

# The default of soci-password-request in flexisip.conf, word for word.
PASSWORD_REQUEST = (
    "select password, algorithm from passwords where account_id = "
    "(select id from accounts where username = :id and domain = :domain and activated = true)")

# Kamailio asks for one algorithm a process, and takes the digest of that algorithm out of the rows.
CONFIGURATION = """#!KAMAILIO
children=1
tcp_children=1
auto_aliases=no
debug=1
log_stderror=yes
listen=tcp:127.0.0.1:{port}
loadmodule "{module}"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "pv.so"
loadmodule "xlog.so"
loadmodule "textops.so"
loadmodule "sqlops.so"
loadmodule "auth.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
modparam("sqlops", "sqlcon", "portal=>{url}")
modparam("auth", "algorithm", "{algorithm}")

request_route {{
    if (!is_method("REGISTER")) {{
        sl_send_reply("405", "Method Not Allowed");
        exit;
    }}
    sql_query("portal", "{request}", "found");
    $var(digest) = "none";
    $var(row) = 0;
    while ($var(row) < $dbr(found=>rows)) {{
        if ($dbr(found=>[$var(row),1]) == "{algorithm}") $var(digest) = $dbr(found=>[$var(row),0]);
        $var(row) = $var(row) + 1;
    }}
    if (pv_www_authenticate("$fd", "$var(digest)", "1")) {{
        xlog("L_ALERT", "accepted $fU\\n");
        save("location");
    }} else if ($hdr(Authorization) == $null) {{
        www_challenge("$fd", "1");
    }} else {{
        xlog("L_ALERT", "refused $fU\\n");
        sl_send_reply("403", "Forbidden");
    }}
}}
"""


class _Group(Process):
    """A program that forks: its children are stopped with it."""

    def __init__(self, command, log, **options):
        super().__init__(command, log, start_new_session=True, **options)

    def send_signal(self, number):
        os.killpg(self.pid, number)


class Registrar:
    def __init__(self, database, algorithm):
        self.folder = temporary_folder()
        self.port = free_port()
        self.uri = f"<sip:127.0.0.1:{self.port};transport=tcp>"
        request = PASSWORD_REQUEST.replace(":id", "'$(fU{s.escape.common})'").replace(
            ":domain", "'$(fd{s.escape.common})'")
        module, url, variables = self.way_to(database)
        self.configuration = self.folder / "kamailio.cfg"
        self.configuration.write_text(CONFIGURATION.format(
            port=self.port, module=module, url=url, algorithm=algorithm, request=request))
        self.variables = {**os.environ, **variables}

    @staticmethod
    def way_to(database):
        """Kamailio's module and URL, and what its database client needs in the environment."""
        if database.name == "SQLite":
            return "db_sqlite.so", f"sqlite:///{database.path}", {}
        return ("db_mysql.so", f"mysql://root@localhost/{database.schema}",
                {"MYSQL_UNIX_PORT": str(database.server.socket)})

    def start(self):
        self.process = _Group(["/usr/sbin/kamailio", "-DD", "-E", "-Y", self.folder, "-f", self.configuration],
                              self.folder / "kamailio.log", env=self.variables)
        wait_until(lambda: accepts(self.port), "the registrar listens")
        return self

    def stop(self):
        self.process.stop()

    def has(self, word, name):
        """Whether it has said that it accepted, or refused, somebody of that name."""
        return f"{word} {name}\n" in self.process.output()
