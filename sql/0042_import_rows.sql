-- An account of such a file that is to be made or, once it is there, invited. Of a password only what
-- `passwords` will hold. Numbered in the order of usernames, in which they go into the indexes fastest.
CREATE TABLE import_rows (
    import_id CHAR(43) NOT NULL,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,     -- in the file
    username VARCHAR(64),      -- none: not well-formed; such a file is not kept
    email VARCHAR(254),
    phone VARCHAR(16),
    display_name VARCHAR(128),
    state VARCHAR(12) NOT NULL,
    uninvited INTEGER NOT NULL,
    md5 CHAR(32),
    sha256 CHAR(64),
    realm VARCHAR(253),
    PRIMARY KEY (import_id, number),
    FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
) @TABLE@
