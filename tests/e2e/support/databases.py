"""The two databases, as somebody sees them who has their command line."""

import itertools
import os
import pwd
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from support.processes import Process, accepts, temporary_folder, wait_until

_numbers = itertools.count(1)


class Sqlite:
    name = "SQLite"

    def __init__(self, folder):
        self.path = Path(folder) / "portal.db"
        self.url = f"sqlite://{self.path}"

    def rows(self, statement):
        """The rows as tuples of text."""
        connection = sqlite3.connect(self.path, timeout=10)
        try:
            return [tuple(None if value is None else str(value) for value in row)
                    for row in connection.execute(statement)]
        finally:
            connection.close()

    def change(self, statement):
        connection = sqlite3.connect(self.path, timeout=10)
        with connection:
            connection.execute(statement)
        connection.close()

    def dump(self):
        connection = sqlite3.connect(self.path, timeout=10)
        try:
            return list(connection.iterdump())
        finally:
            connection.close()

    def ask_by_command_line(self, statement):
        """What sqlite3(1) prints."""
        answer = subprocess.run(["sqlite3", "-readonly", self.path, statement], check=True,
                                capture_output=True, text=True)
        return answer.stdout.splitlines()


class MariaServer:
    """An empty MariaDB server on a unix socket, with all that it keeps in a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.socket = self.folder / "mariadb.sock"
        user = pwd.getpwuid(os.getuid()).pw_name
        self.options = ["--no-defaults", f"--user={user}", f"--datadir={self.folder / 'data'}"]
        subprocess.run(
            ["mariadb-install-db", *self.options, "--auth-root-authentication-method=normal",
             "--skip-test-db"], check=True, capture_output=True)
        self.start()

    def start(self):
        program = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
        self.process = Process(
            [program, *self.options, f"--socket={self.socket}", f"--pid-file={self.folder / 'pid'}",
             "--skip-networking", "--innodb-buffer-pool-size=64M",
             "--innodb-flush-log-at-trx-commit=0"], self.folder / "mariadb.log")
        wait_until(lambda: accepts(self.socket), "MariaDB listens", 30)

    def stop(self):
        self.process.stop(seconds=30)

    def command(self, program, *words):
        answer = subprocess.run(
            [program, "--no-defaults", "--user=root", f"--socket={self.socket}", *words],
            capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise AssertionError(answer.stderr)
        return answer.stdout


_server = None


def shared_server():
    """One for all tests; it ends with them."""
    global _server
    if _server is None:
        _server = MariaServer(temporary_folder())
    return _server


class MariaDb:
    name = "MariaDB"

    def __init__(self, folder=None, server=None):
        self.server = server or shared_server()
        self.schema = f"portal_{next(_numbers)}"
        self.server.command("mariadb", "--execute",
                            f"CREATE DATABASE {self.schema} CHARACTER SET utf8mb4")
        self.url = f"mysql://root@localhost/{self.schema}?unix_socket={self.server.socket}"

    def ask_by_command_line(self, statement):
        """What mariadb(1) prints, with the columns parted as sqlite3(1) does."""
        text = self.server.command("mariadb", "--batch", "--skip-column-names", self.schema,
                                   "--execute", statement)
        return [line.replace("\t", "|") for line in text.splitlines()]

    def rows(self, statement):
        text = self.server.command("mariadb", "--batch", "--skip-column-names", self.schema,
                                   "--execute", statement)
        return [tuple(None if value == "NULL" else value for value in line.split("\t"))
                for line in text.splitlines()]

    def change(self, statement):
        self.server.command("mariadb", self.schema, "--execute", statement)

    def dump(self):
        return self.server.command("mariadb-dump", "--skip-comments", "--skip-dump-date",
                                   "--order-by-primary", self.schema).splitlines()


def on_each_database(case):
    """Makes of a class of cases one for each database; it finds its own as self.database."""
    module = sys.modules[case.__module__]
    for database in (Sqlite, MariaDb):
        name = f"{case.__name__}On{database.name}"
        setattr(module, name, type(name, (case,), {"database": database, "__module__": case.__module__}))
    return None
