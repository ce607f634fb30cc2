#include "slices/opinions/map/map_routes.h"
#include "slices/opinions/map/names/map_name_pages.h"
#include "slices/opinions/map/names/map_name_storage.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {
namespace {

std::string back_to_names(const Question& question, std::string_view done) {
  return path_to_map(question) + "?done=" + std::string(done) + "#" + names_id;
}

/// The map of somebody who sees all of it: only they name groups.
MapForMember map_to_name(Transaction& transaction, const Request& request,
                         const groups::Member& member) {
  MapForMember found = map_for(transaction, member, request.id<Question>("question"),
                               request.site->key, request.now);
  if (!found.sees_all()) throw NotAllowed();
  return found;
}

GroupNamePlace place_of(Transaction& transaction, const MapForMember& found,
                        const GroupNameForm& form) {
  GroupNamePlace place;
  if (found.map) {
    for (const ShownGroup& group : found.map->groups) place.letters.push_back(group.letter);
  }
  const auto letter = letter_in(form, place.letters);
  if (!letter) return place;
  const auto like = find_name_like(transaction, found.question.id, *letter, form.name);
  place.there = like && !like->removed;
  place.taken_out = like && like->removed;
  for (const MapName& name : found.names) place.names_of_letter += name.letter == *letter ? 1 : 0;
  return place;
}

}  // namespace

Response name_group(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  MapPage data{.member = member,
               .found = map_to_name(write, request, member),
               .form = {.letter = request.line_field("group"), .name = request.line_field("name")},
               .problems = {},
               .notice = {},
               .now = request.now};
  if (!data.found.map) throw NotFound();
  const Result<CheckedGroupName> name =
      check_group_name(data.form, place_of(write, data.found, data.form));
  if (!name) {
    data.problems = name.problems();
    return unprocessable(map_page(people::frame(request, member.visit), data));
  }
  const Question& question = data.found.question;
  suggest_map_name(write, question.id, *name,
                   backer_tag(request.site->key, question.id, member.person()));
  write.publish(map_topic(question));
  write.commit();
  return see_other(back_to_names(question, "named"));
}

Response back_name(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const MapForMember found = map_to_name(write, request, member);
  const auto name = find_map_name(write, found.question.id, request.id<MapName>("name"));
  if (!name) throw NotFound();
  back_map_name(write, found.question.id, *name,
                backer_tag(request.site->key, found.question.id, member.person()));
  write.publish(map_topic(found.question));
  write.commit();
  return see_other(back_to_names(found.question, "backed"));
}

}  // namespace alongside::opinions
