#include "slices/draws/told/draw_notices_asking.h"

#include "slices/draws/setup/findable_storage.h"
#include "slices/draws/told/draw_notices.h"
#include "slices/groups/groups.h"

namespace alongside::draws {
namespace {

template <class Say>
std::vector<NoticeLine> lines_of_draws(Read& read, const std::vector<ToldAbout>& about,
                                       const Say& what) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  std::vector<NoticeLine> lines;
  for (const FindableText& draw : findable_draws().front().at(read, numbers)) {
    for (const ToldAbout& one : about) {
      if (one.number != draw.number) continue;
      lines.push_back({one.number, one.occasion, what(draw.title), draw.path});
    }
  }
  return lines;
}

std::vector<NoticeLine> published_lines(Read& read, const ToldPerson&,
                                        const std::vector<ToldAbout>& about) {
  return lines_of_draws(read, about, [](const std::string& draw) {
    return say("A draw of places is open to watch: {draw}", {{"draw", draw}});
  });
}

std::vector<NoticeLine> drawn_lines(Read& read, const ToldPerson&,
                                    const std::vector<ToldAbout>& about) {
  return lines_of_draws(read, about, [](const std::string& draw) {
    return say("The places are drawn: {draw}", {{"draw", draw}});
  });
}

std::vector<Id<people::Person>> members_to_tell(Read& read, const ToldAbout& about,
                                                Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

}  // namespace

std::vector<NoticeKind> draw_notice_kinds() {
  const NoticeTheme theme{"draws", say("Draws of places")};
  return {
      {.name = draw_published, .theme = theme, .lines = published_lines, .who = members_to_tell},
      {.name = draw_drawn, .theme = theme, .lines = drawn_lines, .who = members_to_tell}};
}

}  // namespace alongside::draws
