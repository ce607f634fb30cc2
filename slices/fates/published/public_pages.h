// What everybody can read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/fates/answer_parts.h"

namespace alongside::fates {

struct PublicLink {
  std::string title;
  std::string path;
  std::optional<CountShown> count = {};  // Nothing where its group has ended.
};

struct PublicListShown {
  std::optional<std::string> title;  // Of a group; nothing for the page of all groups.
  std::vector<PublicLink> links;
  html::Paging paging;
  bool ended = false;
  std::string csv;  // "" where there is none.
};
std::string public_list_page(const html::Frame& frame, const PublicListShown& shown);

struct PublicWholeShown {
  std::string title, group, path_of_group;
  std::string path;
  std::optional<CountShown> count;
  std::vector<LineShown> lines;
  std::string next;
};
std::string public_whole_page(const html::Frame& frame, const PublicWholeShown& shown);

}  // namespace alongside::fates
