// Bringing conversations in and results out. Files are read before the write transaction begins,
// so that a large one holds nobody up.
#include "slices/opinions/imports/import_routes.h"

#include <variant>

#include "foundation/db/database.h"
#include "slices/opinions/imports/conversation_storage.h"
#include "slices/opinions/imports/import_pages.h"
#include "slices/opinions/imports/import_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t shown_file_name_characters = 100;

ImportForm form_in(const Request& request) {
  return {.title = request.line_field("title"),
          .sign = request.line_field("sign"),
          .side = request.line_field("side")};
}

/// A browser sends an empty file without a name where none was chosen.
std::optional<SourceFile> file_in(const Request& request, const std::string& field,
                                  const std::string& usual_name) {
  const Upload* upload = request.upload(field);
  if (upload == nullptr || (upload->file_name.empty() && upload->content.empty())) {
    return std::nullopt;
  }
  std::string name = tidied_line(upload->file_name);
  if (name.empty() || character_count(name) > shown_file_name_characters) name = usual_name;
  return SourceFile{field, name, upload->content};
}

groups::Member asking(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::ask_question);
  return member;
}

using PageOf = std::string (*)(const html::Frame&, const ImportPage&);

std::string form_page(PageOf page, const Request& request, Transaction& transaction,
                      Problems problems) {
  const groups::Member member = asking(transaction, request);
  const ImportPage data{.member = member,
                        .sides = groups::constituencies(transaction, member.group.id),
                        .form = form_in(request),
                        .problems = std::move(problems)};
  return page(people::frame(request, member.visit), data);
}

Response refused(PageOf page, const Request& request, Database& database,
                 const Problems& problems) {
  return database.read(
      [&](Read& read) { return unprocessable(form_page(page, request, read, problems)); });
}

Result<polis::Export> export_in(const Request& request) {
  polis::Export files;
  const auto comments = file_in(request, "comments", "comments.csv");
  const auto votes = file_in(request, "votes", "votes.csv");
  Problems problems;
  if (!comments) problems.push_back({"comments", say("Choose the file comments.csv.")});
  if (!votes) problems.push_back({"votes", say("Choose the file votes.csv.")});
  if (!problems.empty()) return problems;
  files.comments = *comments;
  files.votes = *votes;
  files.participants = file_in(request, "participants", "participants-votes.csv");
  files.summary = file_in(request, "summary", "summary.csv");
  return files;
}

struct ReadConversation {
  polis::Conversation conversation;
  ImportedQuestion question;
};

Result<ReadConversation> conversation_in(const Request& request) {
  const auto files = export_in(request);
  if (!files) return files.problems();
  const ImportForm form = form_in(request);
  auto conversation = polis::read_export(*files, sign_named(form.sign));
  if (!conversation) return conversation.problems();
  auto question =
      question_to_import(form.title, conversation->topic, conversation->description, "Polis");
  if (!question) return question.problems();
  return ReadConversation{std::move(conversation).take(), std::move(question).take()};
}

std::string imported_path(const groups::Member& member, Id<Question> question) {
  return path_to(member.group.id, question) + "/imported";
}

/// The first write: who asks may, and the side is one of the group's. Or the page that says no.
std::variant<Response, ConversationImport> begin(const Request& request, Write& write,
                                                 const ReadConversation& read) {
  const groups::Member member = asking(write, request);
  const auto sides = groups::constituencies(write, member.group.id);
  const auto side = side_named(names_of_sides(sides), form_in(request).side);
  if (!side) {
    return unprocessable(form_page(polis_import_page, request, write, side.problems()));
  }
  ConversationImport import(write, member.group.id, read.question, side_at(sides, *side),
                            read.conversation, request.now);
  write.commit();
  return import;
}

/// The last: whoever asks is asked once more whether they may, some minutes later.
Response finish(const Request& request, Write& write, const ConversationImport& import) {
  const groups::Member member = asking(write, request);
  import.finish(write);
  write.commit();
  return see_other(imported_path(member, import.question()));
}

struct ReadResults {
  CountedResults results;
  ImportedQuestion question;
};

Result<ReadResults> results_in(const Request& request) {
  const auto file = file_in(request, "results", "results.csv");
  if (!file) return Problem{"results", say("Choose the file of results.")};
  auto results = read_results_csv(*file);
  if (!results) return results.problems();
  auto question = question_to_import(form_in(request).title, "", "", "CSV");
  if (!question) return question.problems();
  return ReadResults{std::move(results).take(), std::move(question).take()};
}

Response save(const Request& request, Write& write, ReadResults read) {
  const groups::Member member = asking(write, request);
  const auto sides = groups::constituencies(write, member.group.id);
  const auto places = match_sides(names_of_sides(sides), read.results);
  if (!places) {
    return unprocessable(form_page(results_import_page, request, write, places.problems()));
  }
  std::vector<Id<groups::Constituency>> ids;
  for (const SidePlace place : *places) ids.push_back(side_at(sides, place));
  const Id<Question> question =
      save_counts(write, member.group.id, read.question, ids, read.results, request.now);
  write.commit();
  return see_other(imported_path(member, question));
}

std::optional<std::vector<Message>> find_summary(Transaction& transaction, Id<Question> question) {
  if (const auto summary = find_polis_summary(transaction, question)) {
    return polis::sentences(*summary);
  }
  if (const auto summary = find_counted_summary(transaction, question)) return sentences(*summary);
  return std::nullopt;
}

}  // namespace

Response import_conversation_page(const Request& request, Read& read) {
  return ok(form_page(polis_import_page, request, read, {}));
}

Response import_conversation(const Request& request, Database& database) {
  // Before anything is read: a stranger's file costs nothing.
  database.read([&](Read& read) { asking(read, request); });
  const auto conversation = conversation_in(request);
  if (!conversation) {
    return refused(polis_import_page, request, database, conversation.problems());
  }
  auto begun =
      database.write([&](Write& write) { return begin(request, write, *conversation); });
  if (auto* refusal = std::get_if<Response>(&begun)) return std::move(*refusal);
  const auto& import = std::get<ConversationImport>(begun);
  import.save_rows(database);
  return database.write([&](Write& write) { return finish(request, write, import); });
}

Response import_counts_page(const Request& request, Read& read) {
  return ok(form_page(results_import_page, request, read, {}));
}

Response import_counts(const Request& request, Database& database) {
  database.read([&](Read& read) { asking(read, request); });
  const auto results = results_in(request);
  if (!results) return refused(results_import_page, request, database, results.problems());
  return database.write([&](Write& write) { return save(request, write, *results); });
}

Response imported_question_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Question question = find_question(read, member.group.id, request.id<Question>("question"));
  auto summary = find_summary(read, question.id);
  if (!summary) throw NotFound();
  return ok(
      imported_page(people::frame(request, member.visit),
                    {.member = member, .question = question, .summary = *std::move(summary)}));
}

Response results_as_csv(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const ResultsForMember found =
      results_for(read, member, request.id<Question>("question"), request.site->key, request.now);
  if (found.access == ResultsAccess::none) return see_other(path_to(found.question) + "/results");
  return download("results-" + std::to_string(found.question.id.number) + ".csv",
                  "text/csv; charset=utf-8", results_csv(found.results));
}

}  // namespace alongside::opinions
