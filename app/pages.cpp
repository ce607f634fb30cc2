#include "app/pages.h"

#include "app/metrics.h"
#include "foundation/html/assets.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "foundation/http/forms/kept_answers.h"
#include "slices/people/people.h"

namespace alongside {

Response about_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Message title = say("About Alongside");
  return ok(html::page(people::frame(request, visit), {.title = title}, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Alongside is for people who use services and people who work in "
                              "them. Here they make plans, services, guidance and teaching "
                              "together, as equals."));
    html::h2(html, say("How we treat what you say"));
    html::bullets(html,
                  {say("What you put forward has no name on it unless you choose to sign it."),
                   say("Nobody sees how others answered before they have answered."),
                   say("Your perspectives are yours: you choose who in a group may see them."),
                   say("Whoever looks after this site cannot see your answers on any page.")});
    html << "<p>"_html;
    html::link(html, "/privacy", say("What we keep of you, who sees it, and how long"));
    html << "</p>"_html;
    html::h2(html, say("Free software"));
    html::paragraph(html, say("Anybody may use, study, change and share the program, under the "
                              "Apache licence, version 2.0."));
    html::link(html, html::asset("licences.txt"),
               say("The licences of the styles, scripts and letters that it uses"));
  }));
}

Response accessibility_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Message title = say("Accessibility");
  return ok(html::page(people::frame(request, visit), {.title = title}, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Everybody should be able to take part. We build each page so that "
                              "you can:"));
    html::bullets(html, {say("use it with the keyboard alone"), say("use it with a screen reader"),
                         say("make it four times as large and still read it without scrolling "
                             "sideways"),
                         say("use it on a small phone"), say("use it with JavaScript switched off"),
                         say("choose your own colours in your browser")});
    html::paragraph(html, say("We test each page against the Web Content Accessibility "
                              "Guidelines, version 2.2, level AA."));
    html::h2(html, say("If something is in your way"));
    html::paragraph(html, say("Tell us: the help page says whom you can ask. It is our job to "
                              "mend it."));
    html::link(html, "/help", say("Help"));
  }));
}

namespace {

std::int64_t erase_what_was_sent(Write& write, Instant now) {
  return erase_kept_answers(write, now, rows_a_step);
}

std::vector<Keeping> house_keepings() {
  return {{say("That a form was sent, without who sent it: two days at most, so that sent twice it "
               "counts once."),
           erase_what_was_sent}};
}

std::vector<JobKind> house_jobs(const Site& site) {
  return {keeping_job(site)};
}

}  // namespace

Room house_room() {
  return {.name = "house",
          .routes = {{Method::get, "/help", help_page},
                     {Method::get, "/about", about_page},
                     {Method::get, "/accessibility", accessibility_page},
                     {Method::get, "/privacy", privacy_page},
                     {Method::get, "/community/backups", backups_page},
                     {Method::get, "/community/doctor", doctor_page},
                     {Method::get, "/readyz", ready_page}},
          .jobs = house_jobs,
          .keepings = house_keepings,
          .not_in_backups = {"last_backup", "kept_answers"}};
}

}  // namespace alongside
