/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "app/kijk-canvas-private.h"
#include "app/kijk-interface.h"
#include "diagram/kijk-composer.h"
#include "kijk-random.h"

/* How the canvas feels: what a frame costs while somebody drags, pans and zooms, and
 * what a picture costs when something in it changes. Beside it, in the same run, what
 * the same window costs when one colour fills it: that is the least that a machine
 * needs for a frame. Figures, not judgements: nothing fails here. */

#define WIDTH 1920
#define HEIGHT 1080

/* Frames that are counted, after some that are not. */
#define FRAMES 150
#define WARM_UP 10

#define SEED 7

/* How often a scene is made. */
#define SCENES 20

typedef struct {
  GMainLoop   *loop;
  GtkWidget   *window;
  KijkCanvas  *canvas;
  GtkWidget   *solid;
  void       (*step) (gpointer bench, int frame);
  int          frame;
  gint64       began;
  GArray      *costs;   /* of double, in ms */
  guint        n_built; /* scenes made meanwhile */
  gboolean     moving;  /* only frames count in which pictures pass into each other */
  double       peer;    /* the slow frames of a solid window, in ms */
  JsonBuilder *results; /* or NULL, for people */
} Bench;

/* ---- what is measured ---- */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* What nineteen of twenty stay under. */
static double
slow (GArray *costs)
{
  g_array_sort (costs, compare);

  return costs->len > 0 ? g_array_index (costs, double, costs->len * 95 / 100) : NAN;
}

static void
report (Bench      *self,
        const char *name,
        double      ours,
        double      peer,
        const char *peer_name,
        double      goal)
{
  if (self->results == NULL)
    {
      g_print ("%-12s %7.1f ms, goal %5.0f ms, %4.2f times %s\n", name, ours, goal, ours / peer, peer_name);
      return;
    }

  json_builder_begin_object (self->results);
  json_builder_set_member_name (self->results, "name");
  json_builder_add_string_value (self->results, name);
  json_builder_set_member_name (self->results, "ours");
  json_builder_add_double_value (self->results, ours);
  json_builder_set_member_name (self->results, "peer");
  json_builder_add_double_value (self->results, peer);
  json_builder_set_member_name (self->results, "peer_name");
  json_builder_add_string_value (self->results, peer_name);
  json_builder_set_member_name (self->results, "ratio");
  json_builder_add_double_value (self->results, ours / peer);
  json_builder_set_member_name (self->results, "unit");
  json_builder_add_string_value (self->results, "ms");
  json_builder_set_member_name (self->results, "goal");
  json_builder_add_double_value (self->results, goal);
  json_builder_end_object (self->results);
}

/* ---- frames ---- */

static void
before_cb (GdkFrameClock *clock,
           Bench         *self)
{
  (void) clock;

  self->began = g_get_monotonic_time ();
}

static void
after_cb (GdkFrameClock *clock,
          Bench         *self)
{
  double cost = (double) (g_get_monotonic_time () - self->began) / 1000;

  (void) clock;

  if (self->step == NULL || self->began == 0 || (self->moving && self->canvas->morph == NULL && self->canvas->next == NULL))
    return;
  if (self->frame++ >= WARM_UP)
    g_array_append_val (self->costs, cost);
  if (self->frame == WARM_UP + FRAMES)
    g_main_loop_quit (self->loop);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Bench *self = data;

  (void) widget;
  (void) clock;

  if (self->step != NULL)
    self->step (self, self->frame);

  return G_SOURCE_CONTINUE;
}

static void
built_cb (Bench *self)
{
  self->n_built++;
}

/* Returns: what slow frames cost while every frame does @step */
static double
run_frames (Bench *self,
            void (*step) (gpointer bench, int frame))
{
  g_array_set_size (self->costs, 0);
  self->frame = 0;
  self->n_built = 0;
  self->step = step;
  g_main_loop_run (self->loop);
  self->step = NULL;

  return slow (self->costs);
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);

  return G_SOURCE_REMOVE;
}

/* Until what was begun has come to rest. */
static void
rest (Bench *self)
{
  g_timeout_add (600, quit_cb, self->loop);
  g_main_loop_run (self->loop);
}

/* ---- what hands do ---- */

static void
fill_step (gpointer data,
           int      frame)
{
  Bench *self = data;

  (void) frame;
  gtk_widget_queue_draw (self->solid);
}

static void
draw_solid_cb (GtkDrawingArea *area,
               cairo_t        *cr,
               int             width,
               int             height,
               gpointer        data)
{
  Bench *self = data;

  (void) area;
  (void) width;
  (void) height;
  cairo_set_source_rgb (cr, (self->frame % 2) * 0.1 + 0.4, 0.5, 0.6);
  cairo_paint (cr);
}

/* Once around the rings, in and out. */
static void
drag_step (gpointer data,
           int      frame)
{
  Bench *self = data;
  double angle = frame * 2 * G_PI / FRAMES;
  double radius = 200 + 120 * sin (5 * angle);

  _kijk_canvas_drag_move (self->canvas, (KijkPoint) { 360 + radius * cos (angle), 360 + radius * sin (angle) });
}

static void
pan_step (gpointer data,
          int      frame)
{
  Bench *self = data;
  double by = frame / 30 % 2 == 0 ? 6 : -6;

  _kijk_canvas_changed_view (self->canvas, kijk_viewport_pan (&self->canvas->viewport, by, by / 2));
}

static void
zoom_step (gpointer data,
           int      frame)
{
  Bench *self = data;

  kijk_canvas_zoom_by (self->canvas, frame / 40 % 2 == 0 ? 1.02 : 1 / 1.02);
}

/* In and out, and to what lies beside it. */
static void
lens_step (gpointer data,
           int      frame)
{
  static const char *const focuses[] = { "interests/organisational", "interests/collective", "context", "" };
  static guint next;
  Bench *self = data;
  KijkFocus focus = { 0 };

  (void) frame;
  if (self->canvas->morph != NULL || self->canvas->outdated)
    return;

  if (*focuses[next] != '\0')
    kijk_focus_init_parse (&focus, focuses[next], NULL);
  next = (next + 1) % G_N_ELEMENTS (focuses);
  kijk_canvas_set_focus (self->canvas, &focus);
}

/* ---- one project ---- */

static KijkNode *
find_token (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role == KIJK_ROLE_TOKEN && node->items != NULL && node->cell >= 0)
        return node;
    }

  return NULL;
}

static void
report_frames (Bench      *self,
               const char *what,
               guint       n_tokens,
               double      cost,
               double      goal)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", what, n_tokens);

  report (self, name, cost, self->peer, "a solid window", goal);
  if (self->results == NULL)
    g_print ("%-12s %u nodes, laid out anew in %u of %u frames\n", "",
             kijk_scene_get_nodes (kijk_canvas_get_scene (self->canvas))->len, self->n_built, FRAMES);
}

static void
measure_hands (Bench *self,
               guint  n_tokens,
               double drag_goal)
{
  g_autoptr (KijkProject) project = kijk_random_project (SEED, n_tokens);
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  g_autoptr (KijkSelection) selection = kijk_selection_new (kijk_document_get_view (document));
  KijkNode *token;

  self->canvas = KIJK_CANVAS (kijk_canvas_new (document, selection, KIJK_VIEW_KIJKGLAS));
  g_signal_connect_swapped (self->canvas, "built", G_CALLBACK (built_cb), self);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->canvas));
  rest (self);

  token = find_token (kijk_canvas_get_scene (self->canvas));
  if (token != NULL && _kijk_canvas_drag_begin (self->canvas, token, kijk_node_get_centre (token)))
    {
      double cost = run_frames (self, drag_step);

      report_frames (self, "drag", n_tokens, cost, drag_goal);
      _kijk_canvas_drag_end (self->canvas, FALSE);
    }
  kijk_canvas_zoom_by (self->canvas, 3);
  rest (self);
  report_frames (self, "pan", n_tokens, run_frames (self, pan_step), 3 * self->peer);
  rest (self);
  report_frames (self, "zoom", n_tokens, run_frames (self, zoom_step), 3 * self->peer);
  kijk_canvas_fit (self->canvas);
  rest (self);
  self->moving = TRUE;
  report_frames (self, "lens", n_tokens, run_frames (self, lens_step), 3 * self->peer);
  self->moving = FALSE;

  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
}

static void
measure_solid (Bench *self)
{
  self->solid = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->solid), draw_solid_cb, self, NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), self->solid);
  rest (self);
  self->peer = run_frames (self, fill_step);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
}

/* ---- scenes ---- */

static void
init_canvas_page (KijkPage *page)
{
  kijk_page_init_pixels (page, 1280, 720);
  page->width = 720;
  page->overflow = KIJK_OVERFLOW_NONE;
}

/* Beside the same with few tokens: it should grow about as they do, or slower. */
static double
measure_scene (guint n_tokens)
{
  g_autoptr (KijkProject) project = kijk_random_project (SEED, n_tokens);
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  KijkTypesetter *typesetter = kijk_typesetter_new ();
  KijkSceneOptions options = { .language = KIJK_LANGUAGE_NL, .typesetter = typesetter };
  KijkPage page;

  init_canvas_page (&page);
  for (int i = 0; i <= SCENES; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (KijkScene) scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
      double cost = (double) (g_get_monotonic_time () - began) / 1000;

      /* The first shapes the words. */
      if (i > 0)
        g_array_append_val (costs, cost);
    }
  kijk_typesetter_unref (typesetter);

  return slow (costs);
}

static void
measure_scenes (Bench *self)
{
  double few = measure_scene (100);

  report (self, "layout-1000", measure_scene (1000), few, "100 tokens", 50);
  report (self, "layout-5000", measure_scene (5000), few, "100 tokens", 500);
}

/* ---- all of it ---- */

static void
open_window (Bench *self)
{
  GdkFrameClock *clock;

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_present (GTK_WINDOW (self->window));
  rest (self);
  clock = gtk_widget_get_frame_clock (self->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), self);
  gtk_widget_add_tick_callback (self->window, tick_cb, self, NULL);
}

static void
print_results (Bench *self)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_array (self->results);
  root = json_builder_get_root (self->results);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

int
main (int    argc,
      char **argv)
{
  Bench self = { 0 };

  kijk_interface_init ();
  adw_init ();
  self.loop = g_main_loop_new (NULL, FALSE);
  self.costs = g_array_new (FALSE, FALSE, sizeof (double));
  if (argc > 1 && g_str_equal (argv[1], "--json"))
    {
      self.results = json_builder_new ();
      json_builder_begin_array (self.results);
    }

  measure_scenes (&self);
  open_window (&self);
  measure_solid (&self);
  measure_hands (&self, 300, 16);
  measure_hands (&self, 1000, 33);
  if (self.results != NULL)
    print_results (&self);

  gtk_window_destroy (GTK_WINDOW (self.window));
  g_clear_object (&self.results);
  g_array_unref (self.costs);
  g_main_loop_unref (self.loop);

  return 0;
}
