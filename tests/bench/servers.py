"""The servers that are measured: each in the folder of one run, ended by its pid."""

import os
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("PORTAL_BUILD", ROOT / "build"))
THREADS = 8
TICK = os.sysconf("SC_CLK_TCK")

SITE = """
upstream {name} {{
    server unix:{folder}/{name}.sock max_fails=0;
    server unix:{folder}/./{name}.sock max_fails=0;
    keepalive 32;
}}
server {{
    listen 127.0.0.1:{port};
    location / {{ include {folder}/{name}.nginx; }}
}}
"""

NGINX = """
{user}
worker_processes 1;
pid {folder}/nginx.pid;
events {{ worker_connections 256; }}
http {{
    access_log off;
    default_type "text/html; charset=utf-8";
    keepalive_requests 1000000;
    client_body_temp_path {folder}/nginx;
    fastcgi_temp_path {folder}/nginx;
    proxy_temp_path {folder}/nginx;
    uwsgi_temp_path {folder}/nginx;
    scgi_temp_path {folder}/nginx;
    server {{ listen 127.0.0.1:{port}; root {folder}/static; }}
    {sites}
}}
"""

PORTAL = """
base_url = http://127.0.0.1:{port}/
sip_domain = sip.example.org
database = {database}
key_file = {folder}/{name}.key
mail_folder = {folder}/{name}.mail
data_dir = {build}/share
socket = {folder}/{name}.sock
threads = {threads}
network_limit_factor = 1000
"""


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def cpu_time(pid):
    """Seconds of CPU that a process and its threads have used, in the kernel too."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


class Process:
    def __init__(self, command, ready, log):
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in range(200):
            if ready():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.stop()
        raise SystemExit(f"bench: {command[0]} does not start: see {log.name}")

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Servers:
    """nginx in front of a static file, of bench_hello and of a portal on each database."""

    def __init__(self, folder, mysql):
        self.folder = folder
        self.databases = {"sqlite": f"sqlite://{folder}/portal.db", "mariadb": mysql}
        self.ports = dict(zip(["static", "hello", *self.databases], free_ports(4)))
        self.mariadb = int((Path(mysql.split("unix_socket=")[1]).parent / "pid").read_text())
        self.log = open(folder / "log", "w")
        self.processes = {}

    def start(self, name, command, ready):
        self.processes[name] = Process([str(word) for word in command], ready, self.log)

    def start_portals(self):
        for name, database in self.databases.items():
            conf = self.folder / f"{name}.conf"
            conf.write_text(PORTAL.format(name=name, folder=self.folder, port=self.ports[name], build=BUILD,
                                          database=database, threads=THREADS))
            options = ["--config", conf]
            subprocess.run([BUILD / "flexisip-accountsctl", *options, "migrate"], check=True,
                           stdout=self.log, stderr=self.log)
            self.start(name, [BUILD / "flexisip-accountsd", *options], (self.folder / f"{name}.sock").exists)

    def start_hello(self, size):
        path = self.folder / "hello.sock"
        self.start("hello", [BUILD / "bench_hello", path, size, THREADS], path.exists)

    def start_nginx(self):
        """The sites are as the snippet that we ship has them, each with its own upstream."""
        snippet = (ROOT / "etc/nginx/flexisip-accounts.conf").read_text()
        sites = ""
        for name in ["hello", *self.databases]:
            own = snippet.replace("fastcgi_pass flexisip-accounts;", f"fastcgi_pass {name};")
            assert own != snippet
            (self.folder / f"{name}.nginx").write_text(own)
            sites += SITE.format(name=name, folder=self.folder, port=self.ports[name])
        (self.folder / "nginx").mkdir()
        (self.folder / "static").mkdir()
        conf = self.folder / "nginx.conf"
        conf.write_text(NGINX.format(user="user root;" if os.getuid() == 0 else "", folder=self.folder,
                                     port=self.ports["static"], sites=sites))
        self.start("nginx", ["nginx", "-e", self.folder / "nginx.log", "-p", self.folder, "-c", conf,
                             "-g", "daemon off;"], lambda: self.nginx_worker() is not None)

    def nginx_worker(self):
        """The one that serves: nginx itself only watches it."""
        try:
            pid = int((self.folder / "nginx.pid").read_text())
            return int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None

    def pids(self, site):
        """The processes that work for a site, by the part they have in it."""
        pids = {"nginx": self.nginx_worker()}
        if site in self.processes:
            pids["portal"] = self.processes[site].process.pid
        if site == "mariadb":
            pids["database"] = self.mariadb
        return pids

    def stop(self):
        for process in reversed(self.processes.values()):
            process.stop()
        self.log.close()
