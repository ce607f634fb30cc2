// nhsuk-frontend's task list: what is to be done, each thing with how far it is.
#pragma once

#include <optional>
#include <vector>

#include "foundation/html/html.h"

namespace alongside::html {

struct Task {
  Text title;
  std::optional<Url> url;  // Nothing where it cannot be done yet, or by this person.
  std::optional<Text> hint = {};
  Text status;
  std::string_view colour = {};  // Of a tag; "" for plain text.
};

/// `id_prefix` keeps the ids of two lists on a page apart.
void task_list(Html& html, const std::vector<Task>& tasks, std::string_view id_prefix = "task");

}  // namespace alongside::html
