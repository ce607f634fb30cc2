// Making the seed of a draw, and drawing.
#include <algorithm>

#include "foundation/record/record.h"
#include "slices/draws/acts.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/public/seed_pages.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/setup/setup_asking.h"

namespace alongside::draws {
namespace {

struct AskedSeed : Asked {
  PublishedDraw draw;
};

/// The seed that is made now, or was made last; a draw before it is published has none.
AskedSeed with_draw(Transaction& transaction, Asked here) {
  auto draw = newest_draw(transaction, here.selection.id);
  if (!draw) throw NotFound();
  return {std::move(here), *std::move(draw)};
}

std::vector<std::string> names_of(Transaction& transaction,
                                  const std::vector<Id<people::Person>>& people) {
  std::vector<std::string> names;
  for (const people::Person& person : people::people_named(transaction, people)) {
    names.push_back(person.name);
  }
  return names;
}

/// "" for who is not there any more, so that the others keep their numbers.
std::vector<std::string> names_in_order(Transaction& transaction,
                                        const std::vector<Id<people::Person>>& people) {
  const std::vector<people::Person> found = people::people_named(transaction, people);
  std::vector<std::string> names;
  for (const Id<people::Person> id : people) {
    const auto at = std::ranges::find(found, id, &people::Person::id);
    names.push_back(at == found.end() ? "" : at->name);
  }
  return names;
}

SeedPage page_of(Transaction& transaction, const AskedSeed& asked, Instant now) {
  const Id<Draw> id = asked.selection.id;
  const Round round{id, asked.draw.round};
  const Id<people::Person> self = asked.member.person();
  std::vector<Id<people::Person>> named = contributors_of(transaction, round);
  const std::vector<Id<people::Person>> people = people_of_contributions(transaction, round);
  SeedPage data{.member = asked.member,
                .selection = asked.selection,
                .draw = asked.draw,
                .contributions = contributions_of(transaction, round),
                .names = names_in_order(transaction, people),
                .may = may_put_in(transaction, asked.selection, self, now),
                .organises = asked.organises(),
                .list_is_public = find_lottery(transaction, round).value().has_public_list(),
                .too_few = !asked.draw.drawn_at && has_too_few(closing_of(transaction, id), now)};
  const auto own = std::ranges::find(people, self);
  if (own != people.end()) {
    data.own_commitment =
        data.contributions.at(static_cast<std::size_t>(own - people.begin())).commitment;
  }
  std::erase_if(named, [&](Id<people::Person> person) {
    return std::ranges::find(people, person) != people.end();
  });
  data.to_come = names_of(transaction, named);
  return data;
}

std::string path_to_seed(const Draw& selection) {
  return path_to(selection) + "/seed";
}

Response mistake(const Request& request, const SeedPage& data) {
  return unprocessable(seed_page(people::frame(request, data.member.visit), data));
}

}  // namespace

Response seed_of_draw_page(const Request& request, Read& read) {
  const AskedSeed here = with_draw(read, asked(read, request));
  return ok(seed_page(people::frame(request, here.member.visit), page_of(read, here, request.now)));
}

Response add_to_seed(const Request& request, Write& write) {
  const AskedSeed here = with_draw(write, asked(write, request));
  SeedPage data = page_of(write, here, request.now);
  if (data.may == PutIn::by_hand || data.may == PutIn::not_named) throw NotAllowed();
  // What is in stays as it is, also where the form was sent twice.
  if (here.draw.drawn_at || data.may == PutIn::before) {
    return see_other(path_to_seed(here.selection));
  }
  data.form = {.kind = request.line_field("kind"), .text = request.field("text")};
  const Result<std::string> text = accept_contribution(data.form);
  if (!text) {
    data.problems = text.problems();
    return mistake(request, data);
  }
  data.may = contribute(write, request.site->key, here.selection, here.member.person(), *text,
                        request.now);
  if (data.may != PutIn::now) {
    data.problems = {{"", why_not(data.may)}};
    return mistake(request, data);
  }
  write.commit();
  return see_other(path_to_seed(here.selection));
}

Response close_seed(const Request& request, Write& write) {
  const AskedSeed here = with_draw(write, asked_by_organiser(write, request));
  if (here.draw.way == SeedWay::by_hand) throw NotAllowed();
  if (here.draw.drawn_at) return see_other(path_to_watch(here.selection));
  SeedPage data = page_of(write, here, request.now);
  data.problems = problems_of_closing(closing_of(write, here.selection.id), here.draw.published_at,
                                      request.now);
  if (!data.problems.empty()) return mistake(request, data);
  draw_by_seed(write, request.site->key, here.selection, request.now);
  write.commit();
  return see_other(path_to_watch(here.selection));
}

Response type_hand_draw(const Request& request, Write& write) {
  const AskedSeed here = with_draw(write, asked_by_organiser(write, request));
  if (here.draw.way != SeedWay::by_hand) throw NotAllowed();
  if (here.draw.drawn_at) return see_other(path_to_watch(here.selection));
  SeedPage data = page_of(write, here, request.now);
  data.hand = {.number = request.line_field("number"), .how = request.field("how")};
  const Result<HandDraw> hand = accept_hand_draw(data.hand, numbered_panels_count);
  if (!hand) {
    data.problems = hand.problems();
    return mistake(request, data);
  }
  draw_by_hand(write, request.site->key, here.selection, *hand, here.member.person(), request.now);
  write.commit();
  return see_other(path_to_watch(here.selection));
}

Response go_on_by_hand(const Request& request, Write& write) {
  const AskedSeed here = with_draw(write, asked_by_organiser(write, request));
  if (turn_to_hand(write, here.selection, request.now)) {
    note_act(write,
             {.kind = acts::turned_to_hand,
              .group = here.member.group.id,
              .by = here.member.person(),
              .about = here.selection.id.number},
             request.now);
  }
  write.commit();
  return see_other(path_to_seed(here.selection));
}

}  // namespace alongside::draws
