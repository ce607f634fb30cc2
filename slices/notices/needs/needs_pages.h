// What needs me: the first page of who is signed in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/page.h"
#include "slices/notices/shown_notice.h"

namespace alongside::notices {

struct GroupLink {
  std::string name;
  std::string path;
};

/// What is new; `path` is where it is asked for anew by itself.
struct NewsShown {
  std::vector<ShownNotice> notices;
  bool more = false;
  std::string path;
  std::string path_to_all;
  std::string path_of_page;
  std::int64_t group = 0;  // 0: of all.
  std::int64_t seen_until = 0;
  std::int64_t mark = 0;  // Changes when something came (live_mark).
};

struct NeedsShown {
  std::string name;  // Of who looks.
  std::vector<Waiting> waiting;
  NewsShown news;
  std::vector<ComingUp> coming_up;
  std::vector<GroupLink> groups;
  std::map<std::int64_t, std::string> group_names;
  std::vector<Card> could_do;  // Where nothing waits: in the first of `groups`.
};
std::string needs_html(const html::Frame& frame, const NeedsShown& shown);

/// The part of a page that says what is new, and what is sent in its place.
void news_part(Html& html, const NewsShown& news);
std::string news_alone(const Words& words, const std::string& form_token, const NewsShown& news);
/// "Comes next", of one group or of several.
void coming_up_part(Html& html, const std::vector<ComingUp>& coming_up,
                    const std::map<std::int64_t, std::string>& group_names);

/// What the stream sends when something came: nothing but that it did.
std::string live_mark(const Words& words, std::int64_t mark);

}  // namespace alongside::notices
