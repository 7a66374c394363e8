/*
 * Takes calendar files into Evolution's own store, one after the other, as Evolution does with those that come by mail,
 * and prints after each what the store holds: a line for each entry, and an empty line at the end.
 */
#include <libecal/libecal.h>
#include <stdio.h>
#include <stdlib.h>

/* libecal's own value for a store that is used as soon as it is open, for one on this machine has nothing to connect to. */
#define NO_WAITING ((guint32) -1)

static void fail(const char *what, GError *error) {
  fprintf(stderr, "%s: %s\n", what, error ? error->message : "without a reason");
  exit(1);
}

/* A property as it stands in the file, with its parameters, on one line. */
static void print_property(ICalComponent *entry, ICalPropertyKind kind, const char *without) {
  ICalProperty *property = i_cal_component_get_first_property(entry, kind);
  if (!property) {
    printf("\t%s", without);
    return;
  }
  char *folded = i_cal_property_as_ical_string(property);
  char **pieces = g_strsplit(g_strstrip(folded), "\r\n ", -1);
  char *line = g_strjoinv("", pieces);
  printf("\t%s", line);
  g_free(line);
  g_strfreev(pieces);
  g_free(folded);
  g_object_unref(property);
}

static void print_store(ECalClient *store) {
  GError *error = NULL;
  GSList *entries = NULL;
  if (!e_cal_client_get_object_list_sync(store, "#t", &entries, NULL, &error)) fail("The store cannot be read", error);
  for (GSList *each = entries; each; each = each->next) {
    printf("%s", i_cal_component_get_uid(each->data));
    print_property(each->data, I_CAL_SEQUENCE_PROPERTY, "no SEQUENCE");
    print_property(each->data, I_CAL_DTSTART_PROPERTY, "no DTSTART");
    print_property(each->data, I_CAL_STATUS_PROPERTY, "no STATUS");
    printf("\n");
  }
  printf("\n");
  g_slist_free_full(entries, g_object_unref);
}

static void take(ECalClient *store, const char *path) {
  GError *error = NULL;
  char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, &error)) fail(path, error);
  ICalComponent *calendar = i_cal_parser_parse_string(text);
  if (!calendar) fail("libical reads no calendar", NULL);
  if (!e_cal_client_receive_objects_sync(store, calendar, E_CAL_OPERATION_FLAG_NONE, NULL, &error))
    fail("The store does not take the calendar", error);
  g_object_unref(calendar);
  g_free(text);
}

int main(int count, char **paths) {
  GError *error = NULL;
  ESourceRegistry *registry = e_source_registry_new_sync(NULL, &error);
  if (!registry) fail("evolution-source-registry does not answer", error);
  ESource *local = e_source_registry_ref_builtin_calendar(registry);
  if (!local) fail("There is no local calendar", NULL);
  EClient *client = e_cal_client_connect_sync(local, E_CAL_CLIENT_SOURCE_TYPE_EVENTS, NO_WAITING, NULL, &error);
  if (!client) fail("evolution-calendar-factory does not answer", error);
  for (int index = 1; index < count; index++) {
    take(E_CAL_CLIENT(client), paths[index]);
    print_store(E_CAL_CLIENT(client));
  }
  g_object_unref(client);
  g_object_unref(local);
  g_object_unref(registry);
  return 0;
}
