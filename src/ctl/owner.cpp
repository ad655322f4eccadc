#include "ctl/owner.h"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace portal::ctl {

namespace {

/// Those of the user's groups that systemd would give the portal too.
int take_groups(uid_t user, gid_t group) {
    const auto* entry = getpwuid(user);
    return entry == nullptr ? setgroups(1, &group) : initgroups(entry->pw_name, group);
}

}  // namespace

void become_portal(const Config& config) {
    struct stat folder {};
    const auto path = std::filesystem::path{config.key_file}.parent_path();
    if (geteuid() != 0 || stat(path.c_str(), &folder) != 0 || folder.st_uid == 0) return;
    // In this order: who is not root any more may change no groups.
    if (take_groups(folder.st_uid, folder.st_gid) != 0 || setgid(folder.st_gid) != 0 ||
        setuid(folder.st_uid) != 0)
        throw std::system_error(errno, std::generic_category(),
                                "cannot become the owner of " + path.string());
}

}  // namespace portal::ctl
