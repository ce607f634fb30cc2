#include <algorithm>

#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/picture_pages.h"
#include "slices/opinions/picture/picture_storage.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_routes.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

PicturePage gather(Transaction& transaction, const Request& request, const groups::Member& member) {
  const auto id = request.id<Question>("question");
  const std::string tag = participant_tag(request.site->key, id, member.person());
  auto [question, participant, sharing] =
      transaction.together(question_query(member.group.id, id), participant_query(tag),
                           is_sharing_query(id, member.person()));
  PicturePage data{.member = member, .question = std::move(question), .now = request.now};
  data.answers_made = participant ? participant->answers_made : 0;
  data.sharing = sharing.has_value();
  return data;
}

/// Only for somebody who shows theirs.
void add_picture(Transaction& transaction, const SecretKey& key, PicturePage& data) {
  if (!data.sharing || !may_share(data.question, data.answers_made, data.now)) return;
  const PictureMaterial material = picture_material(transaction, key, data.question.id);
  const auto person = data.member.person();
  if (!picture_is_shown(sharing_of(material))) return;
  if (!std::ranges::binary_search(material.sharers, person, {}, &Sharer::person)) return;
  data.picture = drawn_picture(material, person);
  const auto named = people::people_named(transaction, data.picture->people);
  for (const Id<people::Person> id : data.picture->people) {
    const auto found = std::ranges::find(named, id, &people::Person::id);
    data.names.push_back(found == named.end() ? "" : found->name);
  }
}

}  // namespace

Response picture_of_question_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  PicturePage data = gather(read, request, member);
  data.notice = picture_notice(request.queries.first("done"));
  add_picture(read, request.site->key, data);
  return ok(picture_page(people::frame(request, member.visit), data));
}

Response choose_picture(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  PicturePage data = gather(write, request, member);
  const std::string path = path_to(data.question) + "/picture";
  if (request.line_field("choice") == "hide") {
    stop_sharing(write, data.question.id, member.person());
    write.commit();
    return see_other(path + "?done=hidden");
  }
  if (data.sharing || !may_share(data.question, data.answers_made, data.now)) {
    return see_other(path);
  }
  if (!request.checked("agreed")) {
    data.problems.push_back({"agreed", say("Tick the box if you want to show your answers")});
    return unprocessable(picture_page(people::frame(request, member.visit), data));
  }
  start_sharing(write, data.question.id, member.person());
  write.commit();
  return see_other(path + "?done=shown");
}

}  // namespace alongside::opinions
