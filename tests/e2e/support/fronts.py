"""The web servers in front of the portal, with the snippets that are installed with it."""

import grp
import os
import re

from support.processes import SOURCE, Process, accepts, wait_until

APACHE_MODULES = ("mpm_event", "authz_core", "alias", "proxy", "proxy_fcgi")


class Nginx:
    name = "nginx"

    def __init__(self, folder, port, path, sockets):
        self.folder, self.port, self.path, self.sockets = folder, port, path, sockets

    def upstream(self):
        """That of the snippet, with our sockets."""
        text = (SOURCE / "etc/nginx/flexisip-accounts-upstream.conf").read_text()
        lines = re.findall(r"^ *server unix:.*$", text, re.M)
        ours = [line.replace("/run/flexisip-accounts", str(socket.parent)).replace("fcgi.sock", socket.name)
                for socket in self.sockets for line in lines]
        return text.replace("\n".join(lines), "\n".join(ours))

    def locations(self):
        include = f"include {SOURCE}/etc/nginx/flexisip-accounts.conf;"
        if self.path == "/":
            return f"location / {{ {include} }}"
        bare = self.path.rstrip("/")
        return f"""location = {bare} {{ return 308 {bare}/; }}
        location {bare}/ {{ {include} }}
        location = /.well-known/change-password {{ return 303 {bare}/panel/password; }}"""

    def start(self):
        folder = self.folder / "nginx"
        folder.mkdir()
        temporary = "\n".join(f"    {kind}_temp_path {folder};"
                              for kind in ("client_body", "fastcgi", "proxy", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(f"""
{"user root;" if os.getuid() == 0 else ""}
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log {folder}/access.log;
{temporary}
{self.upstream()}
    server {{
        listen 127.0.0.1:{self.port};
        {self.locations()}
    }}
}}
""")
        self.process = Process(["nginx", "-e", folder / "error.log", "-p", folder, "-c",
                                folder / "nginx.conf", "-g", "daemon off;"], folder / "output.log")
        wait_until(lambda: accepts(self.port), "nginx listens")

    def stop(self):
        self.process.stop()


class Apache:
    name = "Apache"

    def __init__(self, folder, port, path, sockets):
        self.folder, self.port, self.path, self.sockets = folder, port, path, sockets

    def let_in(self):
        """Apache gives root up, so the socket's group must be its own: systemd sees to that elsewhere."""
        if os.getuid() == 0:
            os.chown(self.sockets[0], -1, grp.getgrnam("www-data").gr_gid)

    def start(self):
        folder = self.folder / "apache"
        folder.mkdir()
        wait_until(lambda: accepts(self.sockets[0]), "the portal listens")
        self.let_in()
        modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
                            for name in APACHE_MODULES)
        path = self.path if self.path == "/" else self.path.rstrip("/")
        redirect = "" if path == "/" else f"Redirect 303 /.well-known/change-password {path}/panel/password"
        (folder / "apache.conf").write_text(f"""
ServerRoot {folder}
ServerName 127.0.0.1
PidFile {folder}/pid
DefaultRuntimeDir {folder}
ErrorLog {folder}/error.log
Listen 127.0.0.1:{self.port}
{modules}
{"User www-data" if os.getuid() == 0 else ""}
{"Group www-data" if os.getuid() == 0 else ""}
<VirtualHost 127.0.0.1:{self.port}>
    Define FLEXISIP_ACCOUNTS_SOCKET {self.sockets[0]}
    Define FLEXISIP_ACCOUNTS_PATH {path}
    Include {SOURCE}/etc/apache2/flexisip-accounts.conf
    {redirect}
</VirtualHost>
""")
        self.process = Process(["/usr/sbin/apache2", "-f", folder / "apache.conf", "-DFOREGROUND"],
                               folder / "output.log")
        wait_until(lambda: accepts(self.port), "Apache listens")

    def stop(self):
        self.process.stop()
