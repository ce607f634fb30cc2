// Pages of removing an account.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/page.h"
#include "slices/people/removing/removing_rule.h"

namespace alongside::people {

struct RemovalPage {
  RemovalForm form;
  std::vector<Waiting> to_know;  // What it means for groups.
  enum class May { remove, name_another_caretaker_first } may = May::remove;
};
std::string removing_html(const html::Frame& frame, const RemovalPage& shown,
                          const Problems& problems);

/// Afterwards, for who is nobody here any more.
std::string removed_html(const html::Frame& frame);

}  // namespace alongside::people
