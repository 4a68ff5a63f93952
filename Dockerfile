# One image with the web application (what it runs by default) and the command line (factcheck …).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: this layer is built again only when they change.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/FactCheck.Extraction/FactCheck.Extraction.csproj src/FactCheck.Extraction/packages.lock.json src/FactCheck.Extraction/
COPY src/FactCheck.Data/FactCheck.Data.csproj src/FactCheck.Data/packages.lock.json src/FactCheck.Data/
COPY src/FactCheck.Ingest/FactCheck.Ingest.csproj src/FactCheck.Ingest/packages.lock.json src/FactCheck.Ingest/
COPY src/FactCheck.Web/FactCheck.Web.csproj src/FactCheck.Web/packages.lock.json src/FactCheck.Web/
COPY src/FactCheck.Cli/FactCheck.Cli.csproj src/FactCheck.Cli/packages.lock.json src/FactCheck.Cli/
RUN dotnet restore src/FactCheck.Web --locked-mode && dotnet restore src/FactCheck.Cli --locked-mode

COPY .editorconfig ./
COPY samples samples
COPY src src
RUN dotnet publish src/FactCheck.Web --no-restore --configuration Release --output /app/web \
 && dotnet publish src/FactCheck.Cli --no-restore --configuration Release --output /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
RUN ln -s /app/cli/factcheck /usr/local/bin/factcheck
WORKDIR /app/web
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
CMD ["dotnet", "FactCheck.Web.dll"]
