using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Hosting;

/// <summary>Who may come in, and how.</summary>
internal static class Accounts
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddEditorAccounts()
            .AddSignInManager<EditorSignIn>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "factcheck";
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "next";
            // The row in the database says when a session is over; the cookie goes on telling whose it was.
            cookie.ExpireTimeSpan = TimeSpan.FromDays(2);
            cookie.EventsType = typeof(Sessions);
        });
        services.AddScoped<Sessions>();
        services.AddAccess();
        // Keys live in the database: sessions and open forms survive a restart, and several sites share them.
        services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToDbContext<FactCheckDb>();
    }
}
