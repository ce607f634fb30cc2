// What is published of the 1,000 panels before one of them is drawn: a root, from which nobody
// learns a row, and by which the row that was drawn is proved afterwards. (A list of all rows tells
// what people are: whoever solves it for the quotas finds them; panel_tree_test.cpp does.)
//
// A tree of fingerprints (Merkle, 1979), BLAKE2b-256 of text lines, so that `b2sum -l 256` and a
// few lines of any language check it. The first line keeps kinds apart, so that none passes for
// another:
//
//   seat    "seat", panel, person, salt     one for each person on a panel
//   join    "join", left, right             of two beside each other; an odd one goes up as it is
//   panel   "panel", panel, top of its seats
//
// The lines are parted by line ends, with none after the last. The seats of a panel stand in the
// order of their fingerprints, so that where one stands tells nothing; panels stand by number. Each
// seat has a salt of its own, made from a secret of 256 bits: without it nobody can try who sits
// there, and who knows some salts knows nothing of others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"

namespace alongside::draws {

/// What the salts of one list are made from.
using PanelSecret = SecretKey;
PanelSecret new_panel_secret();
std::string text_of(const PanelSecret& secret);
/// Nothing but zeros where the text is none.
PanelSecret panel_secret_of(std::string_view text);

/// keyed_fingerprint(secret, "panel seat", "417/23"): 64 hexadecimal digits.
std::string seat_salt(const PanelSecret& secret, std::int64_t panel, std::int64_t person);

std::string seat_print(std::int64_t panel, std::int64_t person, std::string_view salt);
std::string join_print(std::string_view left, std::string_view right);
std::string panel_print(std::int64_t panel, std::string_view top_of_seats);

/// What stands beside on the way up.
struct TreeStep {
  bool on_the_left = false;
  std::string print;
  friend bool operator==(const TreeStep&, const TreeStep&) = default;
};
using TreePath = std::vector<TreeStep>;

std::string top_of(std::vector<std::string> prints);
/// Made once for many paths.
class PanelTree {
 public:
  explicit PanelTree(std::vector<std::string> prints);
  std::string top() const { return floors_.back().empty() ? "" : floors_.back().front(); }
  TreePath path_of(std::size_t index) const;

 private:
  std::vector<std::vector<std::string>> floors_;  // The lowest first.
};
/// The top to which the path leads from there.
std::string top_from(std::string print, const TreePath& path);

/// The fingerprint of a panel, made from the numbers of its people, rising.
std::string print_of_panel(const PanelSecret& secret, std::int64_t panel,
                           const std::vector<std::int64_t>& people);

struct OpenedSeat {
  std::int64_t person = 0;
  std::string salt;
};
/// All of one panel, as it is shown once it is drawn.
struct OpenedPanel {
  std::int64_t number = 0;
  std::vector<OpenedSeat> seats;  // By the numbers of their people.
  TreePath path;                  // From the panel to the root.
};
/// `panels` is the tree of all.
OpenedPanel opened_panel(const PanelSecret& secret, std::int64_t panel,
                         const std::vector<std::int64_t>& people, const PanelTree& panels);
/// The root that it leads to.
std::string root_of(const OpenedPanel& panel);

/// That one person is on one panel, as that person alone is shown: nothing of who else is.
struct OwnSeat {
  std::int64_t panel = 0;
  std::string salt;
  TreePath to_panel;  // From the seat to the top of the panel's seats.
  TreePath to_root;   // From the panel to the root.
};
OwnSeat own_seat(const PanelSecret& secret, std::int64_t panel, std::int64_t person,
                 const std::vector<std::int64_t>& people, const PanelTree& panels);
std::string root_of(const OwnSeat& seat, std::int64_t person);

}  // namespace alongside::draws
