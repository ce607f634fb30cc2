#include "slices/design_stage/parts/part_asking.h"

#include <algorithm>

#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

pages::NamedPart named_part(Transaction& transaction, const groups::Member& member,
                            const std::string& key) {
  if (const Part* part = part_of(key)) return {key, part->title, part->about, part->hint};
  if (key == map_key)
    return {key, say("Our map"), say("Aims, steps and pitfalls."),
            say("Aims, steps and pitfalls.")};
  const auto side = side_of_aim(key);
  if (!side) throw NotFound();
  for (const groups::Constituency& one : groups::constituencies(transaction, member.group.id)) {
    if (one.id.number != *side) continue;
    return {key, say("What we aim for: {side}", {{"side", one.name}}),
            say("How much of the talking, of the agenda and of what is decided should come from "
                "this side? You can look later whether it did."),
            say("For example: at least half of each meeting's talking, and one of two people who "
                "chair")};
  }
  throw NotFound();
}

std::vector<pages::AimShown> aims_of(Transaction& transaction, const groups::Member& member) {
  std::vector<pages::AimShown> aims;
  const auto latest = latest_of_parts(transaction, member.group.id);
  for (const groups::Constituency& side : groups::constituencies(transaction, member.group.id)) {
    const std::string key = key_of_aim(side.id.number);
    const auto found = std::ranges::find(latest, key, &LatestOfPart::part);
    const bool written = found != latest.end() && !found->version.taken_out;
    aims.push_back({.side = side.name,
                    .path = path_to_part(member.group.id, key),
                    .text = written ? found->version.text : std::string()});
  }
  return aims;
}

}  // namespace

PartAsked part_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  pages::NamedPart part =
      named_part(transaction, member, std::string(request.parameters.first("part")));
  return {std::move(member), std::move(part)};
}

pages::PartShown shown_part(Read& read, const Request& request, const PartAsked& asked) {
  const groups::Member& member = asked.member;
  const Id<groups::Group> group = member.group.id;
  pages::PartShown shown{.member = member,
                         .part = asked.part,
                         .latest = {},
                         .versions = version_count(read, group, asked.part.key),
                         .aims = {},
                         .asides = {},
                         .form = {},
                         .problems = {}};
  if (auto latest = latest_of(read, group, asked.part.key)) {
    const bool readable = !latest->left_out && !latest->taken_out;
    shown.form = {.text = readable ? latest->text : std::string(), .base = latest->id.number};
    const NamesOfPage names(read, latest->written_by ? std::vector{*latest->written_by}
                                                     : std::vector<Id<people::Person>>{});
    const std::string by = names.of(latest->written_by);
    shown.asides = asides_beside(read, request, member, kind_of_texts, {latest->id.number});
    shown.latest = pages::VersionShown{*std::move(latest), by};
  }
  if (asked.part.key == power) shown.aims = aims_of(read, member);
  return shown;
}

pages::VersionsShown shown_versions(Read& read, const Request& request, const PartAsked& asked) {
  const Id<groups::Group> group = asked.member.group.id;
  const std::int64_t count = version_count(read, group, asked.part.key);
  const auto last = std::max<std::int64_t>(1, (count + versions_a_page - 1) / versions_a_page);
  const std::int64_t page = std::min(request.page(), last);
  pages::VersionsShown shown{
      .member = asked.member,
      .part = asked.part,
      .versions = {},
      .paging = {.page = page, .pages = last, .path = path_to_versions(group, asked.part.key)}};
  auto versions = versions_of(read, group, asked.part.key, page);
  std::vector<Id<people::Person>> ids;
  for (const Version& one : versions) {
    if (one.written_by) ids.push_back(*one.written_by);
  }
  const NamesOfPage names(read, std::move(ids));
  for (Version& one : versions) {
    std::string by = names.of(one.written_by);
    shown.versions.push_back({std::move(one), std::move(by)});
  }
  return shown;
}

}  // namespace alongside::design_stage
