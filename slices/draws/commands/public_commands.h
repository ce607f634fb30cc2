// `alongside select public`: checks a draw that a group made in public, from its files.
#pragma once

#include <string>

#include "slices/draws/commands/select_commands.h"

namespace alongside::draws {

struct PublicDrawFiles {
  std::string draw;      // draw.json
  std::string own, all;  // own-panels.json, all-panels.json; "" for none.
  std::string root;      // As somebody wrote it down; "" for none.
};
Result<Told> verify_public_draw(const PublicDrawFiles& files);

}  // namespace alongside::draws
